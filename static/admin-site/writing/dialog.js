/* Dialogs of the editor: native ones, outside of the form that is being written, titled and labelled. */
let numbers = 0;

export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (key in element && !key.includes("-")) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/* A control below its label. */
export function field(label, control, help = "") {
  control.id ||= `writing-${(numbers += 1)}`;
  const parts = [make("label", { htmlFor: control.id }, label), control];
  if (help) {
    const hint = make("p", { className: "help", id: `${control.id}-help` }, help);
    control.setAttribute("aria-describedby", hint.id);
    parts.push(hint);
  }
  return make("div", { className: "writing-field" }, ...parts);
}

/* Shows `parts` under `title`; resolves to what `read` makes of them in the end, to null when the dialog is left. */
export function openDialog({ title, submit, cancel: left = gettext("Cancel"), parts, read }) {
  return new Promise((resolve) => {
    const heading = make("h2", { id: `writing-${(numbers += 1)}` }, title);
    const cancel = make("button", { type: "button", className: "button" }, left);
    const accept = make("button", { type: "submit", className: "button default" }, submit);
    const buttons = make("div", { className: "writing-buttons" }, accept, cancel);
    const form = make("form", { method: "dialog" }, heading, ...parts, buttons);
    const dialog = make("dialog", { className: "writing-dialog", "aria-labelledby": heading.id }, form);
    let value = null;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      accept.disabled = true;
      const answer = await Promise.resolve(read()).finally(() => (accept.disabled = false));
      if (!answer || !dialog.open) return;
      value = answer;
      dialog.close();
    });
    cancel.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(value);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/* Calls `run` when nothing has happened for a moment. */
export function settled(run, pause = 250) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(run, pause, ...values);
  };
}
