/* An open filter closes when the user turns to something else, or by Escape. */
const filters = document.querySelectorAll(".filter");

function close(except) {
  for (const filter of filters) if (filter !== except) filter.open = false;
}

document.addEventListener("click", (event) => close(event.target.closest(".filter")));
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && document.querySelector(".filter[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  }
});
