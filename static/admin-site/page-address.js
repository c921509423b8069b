/* Shows, before a page is saved, where it will stand: below the page it is a part of. */
const own = document.querySelector("input[data-paths]");
const above = document.getElementById("id_parent");

function start(input, select) {
  const paths = JSON.parse(input.dataset.paths);
  const shown = document.createElement("output");
  shown.className = "help page-address";
  shown.htmlFor = `${input.id} ${select.id}`;
  input.parentElement.after(shown);

  const show = () => {
    const last = input.value.trim().split("/").pop();
    const path = [paths[select.value], last].filter(Boolean).join("/");
    const isMoved = path !== input.defaultValue && input.defaultValue;
    shown.textContent = `/about/${path ? `${path}/` : ""}${isMoved ? ` ${input.dataset.moved}` : ""}`;
  };
  input.addEventListener("input", show);
  // Select2 tells of a choice by an event of jQuery alone.
  window.django?.jQuery(select).on("change", show);
  show();
}

if (own && above) start(own, above);
