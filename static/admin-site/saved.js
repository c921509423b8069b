/* The server has stored a form: what the browser kept of it is needed no more. */
for (const mark of document.querySelectorAll('meta[name="office-saved"]')) {
  const start = `autosave|${mark.content}|`;
  for (const key of Object.keys(localStorage)) {
    // What was offered and not decided on has not been stored by anybody: it is offered again.
    if (key.startsWith(start) && !key.endsWith("|offered")) localStorage.removeItem(key);
  }
}
