/* Ask before leaving a form with something typed and not saved. */
const form = document.querySelector("#content-main form[method=post]");

if (form) {
  // A form that came back with errors holds what has not been saved.
  let changed = form.querySelector(".errorlist") !== null;
  const note = (event) => {
    if (event.isTrusted || event.target.closest?.(".prose-editor, .inline-group")) changed = true;
  };
  form.addEventListener("input", note);
  form.addEventListener("change", note);
  // A preview opens beside the form and stores nothing.
  form.addEventListener("submit", (event) => {
    if (!event.submitter?.hasAttribute("formtarget")) changed = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}
