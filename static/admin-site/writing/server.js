/* What the editor asks the server: what texts refer to, how a formula looks, what is to be said about a text. */
const BASE = "/admin/writing/";

async function answer(response) {
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

export function ask(name, values) {
  return fetch(`${BASE}${name}/?${new URLSearchParams(values)}`).then(answer);
}

/* A form with a file; what is wrong with it comes back as the form again. */
export function upload(name, values) {
  return fetch(`${BASE}${name}/`, { method: "POST", headers: { "X-CSRFToken": token() }, body: values }).then(answer);
}

const token = () => document.querySelector("[name=csrfmiddlewaretoken]").value;

export function send(name, values, signal) {
  const headers = { "Content-Type": "application/json", "X-CSRFToken": token() };
  return fetch(`${BASE}${name}/`, { method: "POST", headers, body: JSON.stringify(values), signal }).then(answer);
}

/* References are looked up together, each once; those of one moment in one request. */
const known = new Map();
let waiting = [];

function lookUp() {
  const asked = waiting;
  waiting = [];
  ask("references", asked.map((each) => ["of", each.name]))
    .then(({ references }) => asked.forEach((each) => each.resolve(references[each.name] ?? null)))
    .catch(() => asked.forEach((each) => (known.delete(each.name), each.resolve(undefined))));
}

/* What the office knows of `app.model:key`; null when there is no such thing, undefined when nobody could say. */
export function referenceInfo(name) {
  if (!known.has(name)) {
    const answered = new Promise((resolve) => {
      if (!waiting.length) queueMicrotask(lookUp);
      waiting.push({ name, resolve });
    });
    known.set(name, answered);
  }
  return known.get(name);
}
