/* The focal point of a picture: set by clicking it, or by arrow keys in the fields, which stay as they are. */
const STEP = 5;
const preview = document.querySelector("img.preview");
const fields = { x: document.getElementById("id_focus_x"), y: document.getElementById("id_focus_y") };

/** A mark over the picture that follows the two fields; its place is set by the browser, not by the markup. */
function start(image) {
  const frame = document.createElement("span");
  const mark = document.createElement("span");
  frame.className = "focal-frame";
  mark.className = "focal-mark";
  mark.setAttribute("aria-hidden", "true");
  image.replaceWith(frame);
  frame.append(image, mark);

  const show = () => {
    mark.style.left = `${clamp(fields.x.value)}%`;
    mark.style.top = `${clamp(fields.y.value)}%`;
  };
  const set = (x, y) => {
    fields.x.value = clamp(x);
    fields.y.value = clamp(y);
    for (const field of Object.values(fields)) field.dispatchEvent(new Event("change", { bubbles: true }));
    show();
  };
  image.addEventListener("click", (event) => {
    const box = image.getBoundingClientRect();
    set(((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100);
  });
  frame.tabIndex = 0;
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", document.querySelector(".focal-point h2")?.textContent.trim() ?? "");
  frame.addEventListener("keydown", (event) => {
    const move = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!move) return;
    event.preventDefault();
    set(Number(fields.x.value) + move[0] * STEP, Number(fields.y.value) + move[1] * STEP);
  });
  for (const field of Object.values(fields)) field.addEventListener("input", show);
  show();
}

function clamp(value) {
  return Math.round(Math.min(100, Math.max(0, Number(value) || 0)));
}

if (preview && fields.x && fields.y) start(preview);
