/*
 * What comes from Word, Google Docs, tables and web pages leaves its looks behind and keeps its sense: headings,
 * lists, emphasis, tables, links, formulas, pictures. The clipboard is read as a document, never as text with marks
 * in it; what cannot be kept is counted, and the server has the last word on the rest.
 */
import { isAddress } from "writing/addresses";
import { withOnlineLists, withTidyLists, withWordLists } from "pasted/lists";
import { looksIn, withEmphasis, withoutHidden } from "pasted/looks";
import { withFormulas, withoutEmbedded, withPictures, withSigns } from "pasted/pictures";
import { read, renamed, texts, unwrap, wordStyle } from "pasted/source";

const HEADINGS = ["", "h2", "h2", "h3", "h4", "h4", "h4"];
const KEPT = ["href", "colspan", "rowspan", "start", "type", "data-picture", "data-recording", "data-tex", "data-pm-slice"];
const BLOCKS = "p, div, h2, h3, h4, ul, ol, li, table, blockquote, figure, hr";

function withHeadings(body) {
  for (const element of body.querySelectorAll("h1, h2, h3, h4, h5, h6, [role='heading']")) {
    const level = Number(element.tagName[1]) || Number(element.getAttribute("aria-level")) || 2;
    const name = HEADINGS[Math.min(level, 6)];
    if (element.tagName.toLowerCase() !== name) renamed(element, name);
  }
}

/* Addresses without the detour through a search engine; a place inside the copied document leads nowhere. */
function withStraightLinks(body) {
  for (const link of body.querySelectorAll("a")) {
    const href = link.getAttribute("href") ?? "";
    const detour = /^https?:\/\/www\.google\.[a-z.]+\/url\?/.test(href) && new URL(href).searchParams.get("q");
    const straight = detour || href;
    if (isAddress(straight) && !straight.startsWith("#")) link.setAttribute("href", straight);
    else unwrap(link);
  }
}

/* Comments are where Word puts a second copy of everything; elements with a colon are its own. */
function withoutForeign(doc) {
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.remove();
  for (const element of doc.body.querySelectorAll("*")) {
    if (element.tagName.includes(":")) unwrap(element);
    else if (Number(wordStyle(element, "mso-tab-count"))) element.replaceWith(" ");
  }
}

function withPlainTables(body) {
  for (const caption of body.querySelectorAll("table > caption")) {
    const table = caption.parentElement;
    table.before(renamed(caption, "p"));
  }
  for (const element of body.querySelectorAll("col, colgroup")) element.remove();
}

function withLines(body) {
  for (const text of [...body.querySelectorAll("pre")].flatMap(texts)) {
    const lines = text.data.replace(/\n$/, "").split("\n");
    text.replaceWith(...lines.flatMap((line, place) => (place ? [text.ownerDocument.createElement("br"), line] : [line])));
  }
}

/* Empty lines and the space at the end of a line were looks. */
function tidy(body) {
  for (const line of body.querySelectorAll("br")) {
    const around = [line.previousElementSibling, line.nextElementSibling];
    const isBetween = line.parentElement === body || line.parentElement.matches("div, blockquote");
    if (isBetween && around.every((each) => !each || each.matches(BLOCKS)) && !lineOfText(line)) line.remove();
  }
  for (const element of body.querySelectorAll("p, h2, h3, h4, li")) {
    const last = texts(element).at(-1);
    if (last && !element.querySelector("p, ul, ol")) last.data = last.data.replace(/[\s\u00a0]+$/, "");
    if (!element.textContent.trim() && !element.querySelector("img, figure, [data-tex], [data-recording], li")) element.remove();
  }
}

const lineOfText = (line) => [line.previousSibling, line.nextSibling].some((each) => each?.nodeType === Node.TEXT_NODE && each.data.trim());

function withoutLooks(body) {
  for (const element of body.querySelectorAll("*")) {
    for (const { name } of [...element.attributes]) if (!KEPT.includes(name)) element.removeAttribute(name);
  }
}

/* The clipboard's HTML as the editor takes it, in a text of `language`, and what became of its pictures. */
export function cleanPaste(html, language, files = [], rtf = "") {
  const doc = read(html);
  const { body } = doc;
  const looks = looksIn(doc);
  withFormulas(body);
  withoutHidden(body, looks);
  withSigns(body);
  const embedded = withoutEmbedded(body);
  const pictures = withPictures(body, files, rtf);
  withOnlineLists(body, looks);
  withWordLists(body, language);
  withTidyLists(body, looks);
  withoutForeign(doc);
  withHeadings(body);
  withEmphasis(body, looks);
  withStraightLinks(body);
  withPlainTables(body);
  withLines(body);
  tidy(body);
  withoutLooks(body);
  return { html: body.innerHTML, embedded, ...pictures };
}
