/*
 * The clipboard's HTML as a document, read by the browser's own parser.
 *
 * The parser belongs to a window that is gone: it loads and runs nothing, and the policy, which complains of each
 * inline style that is parsed for a living window, has nobody to complain to.
 */
export function read(html) {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  document.body.append(frame);
  const parser = new frame.contentWindow.DOMParser();
  frame.remove();
  try {
    return parser.parseFromString(html, "text/html");
  } catch {
    return new DOMParser().parseFromString(html, "text/html");
  }
}

/* An element of the same document with what stood in another. */
export function moved(from, name, into = from.ownerDocument.createElement(name)) {
  into.append(...from.childNodes);
  return into;
}

export function renamed(element, name) {
  const other = moved(element, name);
  element.replaceWith(other);
  return other;
}

export function wrapped(node, name) {
  const other = node.ownerDocument.createElement(name);
  node.replaceWith(other);
  other.append(node);
  return other;
}

export function unwrap(element) {
  element.replaceWith(...element.childNodes);
}

export function texts(element) {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

/* What Word writes in a style that browsers do not know: `mso-list:l0 level2 lfo1`. */
export function wordStyle(element, name) {
  for (const declaration of (element.getAttribute("style") ?? "").split(";")) {
    const [property, ...value] = declaration.split(":");
    if (property.trim().toLowerCase() === name) return value.join(":").trim();
  }
  return "";
}
