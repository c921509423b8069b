/* Emphasis, whether it is written as elements, as styles or as classes of a style sheet that was copied along. */
import { texts, unwrap, wordStyle, wrapped } from "pasted/source";

const INLINE = "abbr, acronym, b, big, bdi, bdo, cite, code, del, dfn, em, font, i, ins, kbd, label, mark, q, s, samp, small, span:not([data-tex]), strike, strong, sub, sup, time, tt, u, var";
const HEADING = /^H[1-6]$/;
const PROPERTIES = ["fontWeight", "fontStyle", "verticalAlign", "listStyleType", "display"];

/* Browsers understand "font: bold 12px Helvetica"; a style on an element of ours needs no leave of the policy. */
const probe = document.createElement("span");

function declared(style) {
  return Object.fromEntries(PROPERTIES.map((name) => [name, style[name]]).filter(([, value]) => value));
}

/* What the copied style sheets say of elements: Excel's bold cells are known by nothing else. */
function sheetLooks(doc) {
  const found = new Map();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([...doc.querySelectorAll("style")].map((each) => each.textContent).join("\n"));
  for (const rule of sheet.cssRules) {
    const looks = rule.style ? declared(rule.style) : {};
    if (!rule.selectorText || !Object.keys(looks).length) continue;
    for (const element of doc.body.querySelectorAll(rule.selectorText)) {
      found.set(element, { ...found.get(element), ...looks });
    }
  }
  return found;
}

/* Resolves an element to its declared looks; its own style has the last word. */
export function looksIn(doc) {
  const ruled = sheetLooks(doc);
  const known = new WeakMap();
  return (element) => {
    if (!known.has(element)) {
      probe.style.cssText = element.getAttribute("style") ?? "";
      known.set(element, { ...ruled.get(element), ...declared(probe.style) });
    }
    return known.get(element);
  };
}

const isBold = ({ fontWeight = "" }, name) => {
  if (/^(bold|bolder|[6-9]\d\d)$/.test(fontWeight)) return true;
  if (/^(normal|lighter|[1-5]\d\d)$/.test(fontWeight)) return false;
  // Headings and cells that name a row or column are bold by themselves.
  if (HEADING.test(name) || name === "TH") return false;
  return /^(B|STRONG)$/.test(name) || undefined;
};
const isItalic = ({ fontStyle = "" }, name) => {
  if (fontStyle === "normal" || name === "BLOCKQUOTE") return false;
  if (/^(italic|oblique)/.test(fontStyle)) return true;
  return /^(I|EM)$/.test(name) || undefined;
};
const raised = ({ verticalAlign = "" }, name) => {
  if (/^(super|sub)$/.test(verticalAlign)) return verticalAlign.slice(0, 3) === "sup" ? "sup" : "sub";
  return /^(SUB|SUP)$/.test(name) ? name.toLowerCase() : undefined;
};

/* The first answer on the way up from a text. */
function asked(node, looks, question) {
  for (let element = node.parentElement; element && element.tagName !== "BODY"; element = element.parentElement) {
    const answer = question(looks(element), element.tagName);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

function emphasisOf(text, looks) {
  const isNamed = text.parentElement.closest("h1, h2, h3, h4, h5, h6, th");
  return [
    !isNamed && asked(text, looks, isBold) ? "strong" : null,
    asked(text, looks, isItalic) ? "em" : null,
    asked(text, looks, raised),
  ].filter(Boolean);
}

const isShown = (text) => /\S/.test(text.data) || text.data.includes("\u00a0") || text.parentElement.closest("p, li, td, th");

/* Every text gets the emphasis it has; what else it stood in was looks. */
export function withEmphasis(body, looks) {
  const found = texts(body).filter(isShown).map((text) => [text, emphasisOf(text, looks)]);
  for (const element of body.querySelectorAll(INLINE)) unwrap(element);
  for (const [text, names] of found) {
    let outer = text;
    for (const name of names) outer = wrapped(outer, name);
  }
}

/* What was hidden where it was copied stays out; Word keeps notes to itself that way. */
export function withoutHidden(body, looks) {
  for (const element of body.querySelectorAll("*")) {
    if (looks(element).display === "none" || wordStyle(element, "mso-hide") === "all") element.remove();
  }
}
