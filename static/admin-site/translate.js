/* The translation view: keys for saving and moving, and how long the translation is beside its source. */
import { isPressed } from "./keys.js";

const form = document.getElementById("translation_form");
const rows = [...document.querySelectorAll("[data-row]")];

const plain = (value) => new DOMParser().parseFromString(value, "text/html").body.textContent.trim();

function field(row) {
  return row.querySelector(".translate-row__target textarea, .translate-row__target input:not([type=hidden], [type=checkbox])");
}

function area(row) {
  return row.querySelector(".ProseMirror[contenteditable=true]") ?? field(row);
}

function measure(row) {
  const note = row.querySelector("[data-length]");
  const own = field(row);
  if (!note || !own) return;
  const source = Number(note.dataset.sourceLength);
  const length = plain(own.value).length;
  note.textContent = note.dataset.words.replace("%(own)s", length).replace("%(source)s", source);
  // Kazakh and Russian run about a fifth longer than English: much more or less is worth a look.
  note.classList.toggle("translate-row__length--odd", source > 40 && length > 0 && (length < source * 0.5 || length > source * 1.8));
}

function move(step) {
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[Math.min(Math.max(here + step, 0), rows.length - 1)];
  const target = next && area(next);
  if (!target) return;
  target.focus();
  next.scrollIntoView({ block: "nearest" });
}

if (form) {
  for (const row of rows) measure(row);
  form.addEventListener("input", (event) => {
    const row = event.target.closest?.("[data-row]");
    if (row) measure(row);
  });
  form.addEventListener("change", () => rows.forEach(measure));
  document.addEventListener("keydown", (event) => {
    const button = (selector) => form.querySelector(selector);
    if (isPressed(event, "s")) {
      event.preventDefault();
      if (!event.repeat) form.requestSubmit(button("[data-save]"));
    } else if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      event.preventDefault();
      form.requestSubmit(button("[data-next]"));
    } else if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    }
  });
}
