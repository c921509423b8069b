/* Fields of a form by name: what they hold, and how a value is put back, the rich text editor included. */
const SKIPPED = new Set(["file", "password", "hidden", "submit", "button", "reset", "image"]);

export function controls(form) {
  const found = new Map();
  for (const control of form.elements) {
    if (!control.name || SKIPPED.has(control.type) || control.matches("fieldset, output, button")) continue;
    if (control.name.startsWith("_") || control.name.includes("__prefix__")) continue;
    if (!found.has(control.name)) found.set(control.name, []);
    found.get(control.name).push(control);
  }
  return found;
}

/* A text, or a list of what is chosen: [value, words] each, since a list may not know an option yet. */
export function valueOf(group) {
  const [control] = group;
  if (control.type === "checkbox" || control.type === "radio") {
    return group.filter((each) => each.checked).map((each) => [each.value, each.labels?.[0]?.textContent.trim() ?? ""]);
  }
  if (control.tagName === "SELECT") {
    return [...control.selectedOptions].filter((each) => each.value).map((each) => [each.value, each.textContent.trim()]);
  }
  return control.value;
}

export const same = (one, other) => keyOf(one) === keyOf(other);
const keyOf = (value) => JSON.stringify(Array.isArray(value) ? value.map(([key]) => key) : value);

export function put(group, value) {
  const [control] = group;
  if (!Array.isArray(value)) return putText(control, value);
  if (control.tagName === "SELECT") {
    for (const option of control.options) option.selected = false;
    for (const [key, words] of value) {
      const option = [...control.options].find((each) => each.value === key);
      if (option) option.selected = true;
      else control.add(new Option(words, key, true, true));
    }
    if (!value.length && control.querySelector('option[value=""]')) control.value = "";
    return tell(control, "change");
  }
  const chosen = new Set(value.map(([key]) => key));
  for (const each of group) each.checked = chosen.has(each.value);
  tell(control, "change");
}

function putText(control, value) {
  control.value = value;
  const area = control.closest(".prose-editor")?.querySelector(".ProseMirror[contenteditable]");
  area?.editor?.commands.setContent(value);
  tell(control, "input");
  tell(control, "change");
}

function tell(control, kind) {
  control.dispatchEvent(new Event(kind, { bubbles: true }));
}

/* What a value says, for people. */
export function readable(value) {
  if (Array.isArray(value)) return value.map(([, words]) => words).join(", ");
  const rich = value.replace(/<\/(p|h\d|li|blockquote)>|<br\s*\/?>/gi, "\n$&");
  return new DOMParser().parseFromString(rich, "text/html").body.textContent.trim();
}

export function labelOf(form, name) {
  const label = form.querySelector(`label[for="id_${CSS.escape(name)}"], label[for="id_${CSS.escape(name)}_0"]`);
  return label?.textContent.replace(/:\s*$/, "").trim() || name;
}
