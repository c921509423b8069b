/* Keys with Ctrl, or ⌘ on a Mac, by their letter; where Cyrillic letters are typed, by the place it has in Latin. */
export function isPressed(event, letter) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false;
  const isLatin = /^[a-z]$/i.test(event.key);
  return isLatin ? event.key.toLowerCase() === letter : event.code === `Key${letter.toUpperCase()}`;
}
