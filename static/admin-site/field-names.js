/* Fields that scripts build are named by the label of the field they stand for, date and time by their own. */
const $ = window.django.jQuery;

function labelOf(select) {
  const label = document.querySelector(`label[for="${select.id}"]`);
  if (label && !label.id) label.id = `label-${select.id}`;
  return label;
}

function name(select) {
  const label = labelOf(select);
  const box = select.nextElementSibling?.querySelector(".select2-selection");
  if (!label || !box) return;
  const chosen = box.querySelector(".select2-selection__rendered");
  box.setAttribute("aria-labelledby", chosen?.id ? `${label.id} ${chosen.id}` : label.id);
  // The text of what is chosen counts as a field of its own, which is only read.
  if (chosen?.getAttribute("role") === "textbox") chosen.setAttribute("aria-labelledby", label.id);
  box.querySelector(".select2-search__field")?.setAttribute("aria-labelledby", label.id);
}

function nameAll(root) {
  for (const select of root.querySelectorAll("select.select2-hidden-accessible")) name(select);
}

/* Django heads the column of a table of parts that nobody sees by an empty cell. */
function unhead() {
  for (const cell of document.querySelectorAll("th.original:empty")) cell.replaceWith(Object.assign(document.createElement("td"), { className: "original" }));
}

$(() => { nameAll(document); unhead(); });
document.addEventListener("formset:added", (event) => setTimeout(() => nameAll(event.target)));
$(document).on("select2:open", ({ target }) => {
  const field = document.querySelector(".select2-container--open .select2-dropdown .select2-search__field");
  const label = labelOf(target);
  if (field && label) field.setAttribute("aria-labelledby", label.id);
});
