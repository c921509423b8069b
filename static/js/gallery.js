/* The pictures of a gallery in a dialog; without this file they are links to the full pictures. */

/** Leaf through the pictures of a list with buttons and arrow keys; the focus returns to the one last seen. */
function openable(list) {
  const dialog = list.parentElement.querySelector("dialog");
  const links = [...list.querySelectorAll("a")];
  const place = dialog.querySelector(".viewer__place");
  const caption = dialog.querySelector(".viewer__caption");
  let shown = 0;

  function show(index) {
    shown = (index + links.length) % links.length;
    const link = links[shown];
    const picture = link.querySelector("picture").cloneNode(true);
    const image = picture.querySelector("img");
    picture.querySelectorAll("source").forEach((source) => source.setAttribute("sizes", "100vw"));
    image.loading = "eager";
    place.replaceChildren(picture);
    const position = list.dataset.of.replace("{number}", shown + 1).replace("{total}", links.length);
    const text = link.closest("figure").querySelector("figcaption").cloneNode(true);
    caption.replaceChildren(...text.childNodes, document.createTextNode(` · ${position}`));
  }

  list.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(links.indexOf(link));
    dialog.showModal();
  });
  dialog.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.step) show(shown + Number(button.dataset.step));
    else if (button || event.target === dialog) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    show(shown + step);
  });
  dialog.addEventListener("close", () => links[shown].focus());
}

document.querySelectorAll("[data-gallery]").forEach(openable);
