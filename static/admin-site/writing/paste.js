/*
 * What comes from Word, Google Docs and web pages leaves its looks behind and keeps its sense: headings, lists,
 * emphasis, tables, links. The editor keeps nothing else, and the server has the last word.
 */

/* The policy complains of each inline style that is parsed: they are read under another name. */
function inert(html) {
  return html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(style|script|xml|head|title)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<\/?(meta|link|base|iframe|object|embed|img|svg|video|audio|form|input)\b[^>]*>/gi, "")
    .replace(/\son\w+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, "")
    .replace(/\sstyle\s*=/gi, " data-looks=");
}

const HEADINGS = { H1: "h2", H5: "h4", H6: "h4" };

function renamed(element, name) {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

function wrapInside(element, name) {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.append(other);
}

/* Emphasis that other programs write as looks. */
function withEmphasis(body) {
  for (const element of body.querySelectorAll("span[data-looks]")) {
    const looks = element.dataset.looks;
    if (element.closest("h1, h2, h3, h4, h5, h6")) continue;
    if (/font-weight:\s*(bold|[6-9]00)/i.test(looks)) wrapInside(element, "strong");
    if (/font-style:\s*italic/i.test(looks)) wrapInside(element, "em");
    if (/vertical-align:\s*super/i.test(looks)) wrapInside(element, "sup");
    if (/vertical-align:\s*sub/i.test(looks)) wrapInside(element, "sub");
  }
  // Google Docs wraps everything in bold that is not bold.
  for (const element of body.querySelectorAll("b[data-looks], strong[data-looks]")) {
    if (/font-weight:\s*(normal|400)/i.test(element.dataset.looks)) element.replaceWith(...element.childNodes);
  }
}

/* Word writes a list as paragraphs that begin with their mark. */
function withLists(body) {
  let list = null;
  for (const paragraph of [...body.querySelectorAll("p")]) {
    const isItem = /MsoList/i.test(paragraph.className) || /mso-list/i.test(paragraph.dataset.looks ?? "");
    if (!isItem) continue;
    const mark = /^\s*(?:[·•o§\-–▪]|(\d+|[a-zа-я])[.)])\s*/i;
    const kind = mark.exec(paragraph.textContent)?.[1] ? "ol" : "ul";
    const item = paragraph.ownerDocument.createElement("li");
    if (!list || list.tagName.toLowerCase() !== kind || list.nextElementSibling !== paragraph) {
      list = paragraph.ownerDocument.createElement(kind);
      paragraph.before(list);
    }
    const first = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let left = mark.exec(paragraph.textContent)?.[0].length ?? 0;
    for (let node = first.nextNode(); node && left > 0; node = first.nextNode()) {
      const cut = Math.min(left, node.data.length);
      node.data = node.data.slice(cut);
      left -= cut;
    }
    item.append(...paragraph.childNodes);
    list.append(item);
    paragraph.remove();
  }
}

/* Addresses without the detour through a search engine. */
function withoutDetours(body) {
  for (const link of body.querySelectorAll("a[href]")) {
    const detour = /^https?:\/\/www\.google\.[a-z.]+\/url\?/.test(link.getAttribute("href"));
    const straight = detour && new URL(link.getAttribute("href")).searchParams.get("q");
    if (straight) link.setAttribute("href", straight);
  }
}

export function cleanPaste(html) {
  const { body } = new DOMParser().parseFromString(inert(html), "text/html");
  withEmphasis(body);
  withLists(body);
  withoutDetours(body);
  for (const element of body.querySelectorAll("h1, h5, h6")) renamed(element, HEADINGS[element.tagName]);
  for (const element of body.querySelectorAll("*")) {
    for (const name of ["data-looks", "class", "id", "lang", "align", "width", "height", "bgcolor", "face", "color"]) element.removeAttribute(name);
  }
  return body.innerHTML.replace(/<\/?o:p>/gi, "");
}
