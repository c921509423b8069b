/* A chosen file is not sent in vain: what the form needs besides is asked for before. */
const form = document.querySelector("#content-main form[method=post]");
const chosen = form?.querySelector('input[type="file"]');

/* Fields that need a word, and of several languages one that does. */
function missing() {
  const alone = [...form.querySelectorAll("input[required]:not([type=file]), textarea[required], select[required]")];
  const together = [...form.querySelectorAll("[data-needed-with-file]")];
  const isDecorative = form.elements.is_decorative?.checked;
  const found = alone.filter((field) => !field.value.trim());
  if (together.length && !isDecorative && !together.some((field) => field.value.trim())) found.push(together[0]);
  return found.sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

function complain(field) {
  const row = field.closest(".form-row") ?? field.parentElement;
  row.classList.add("errors");
  if (row.querySelector(".errorlist")) return;
  const list = Object.assign(document.createElement("ul"), { className: "errorlist" });
  list.append(Object.assign(document.createElement("li"), { textContent: gettext("This field is required.") }));
  row.prepend(list);
}

form?.addEventListener("submit", (event) => {
  if (!chosen?.files.length) return;
  const fields = missing();
  if (!fields.length) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  fields.forEach(complain);
  const panel = fields[0].closest("[data-language]");
  if (panel?.hidden) document.getElementById(`tab-${panel.dataset.language}`)?.click();
  fields[0].focus();
}, { capture: true });
