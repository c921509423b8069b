/* Ctrl+K or ⌘K leads to the search from anywhere. A bare letter would do so in the middle of dictation. */
const field = document.querySelector("#office-search");

document.addEventListener("keydown", (event) => {
  if (field && event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});
