/* Ctrl+K or ⌘K leads to the search from anywhere, Ctrl+S or ⌘S saves the form and stays in it. */
import { isPressed } from "./keys.js";

const field = document.querySelector("#office-search");

/* A comment that is being written is added: the button that keeps everything else would lose it. */
function saveButton() {
  const own = document.activeElement?.closest("#comments form");
  if (own) return own.querySelector("[type=submit]");
  const main = document.querySelector("#content-main");
  return main?.querySelector("form [name=_continue]") ?? main?.querySelector("form [name=_save]");
}

document.addEventListener("keydown", (event) => {
  // A bare letter would lead there in the middle of dictation.
  if (field && isPressed(event, "k") && !event.defaultPrevented) {
    event.preventDefault();
    field.focus();
    field.select();
  }
  const button = isPressed(event, "s") && !event.defaultPrevented && saveButton();
  if (!button) return;
  event.preventDefault();
  // A question that stands before the form is answered first.
  if (!event.repeat && !document.querySelector("dialog[open]")) button.form.requestSubmit(button);
});
