/* Pictures, formulas and other things among pasted text: what they say stays, what is left out is counted. */
import { rtfPictures } from "pasted/rtf";

const TAKEN = /^data:(image\/(?:png|jpe?g|webp|avif|gif|heic|heif|bmp|tiff))(?:;[^,]*)?;base64,([\s\S]*)$/i;
const EMOJI = /^(?=.*(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3))[^\p{L}\s]{1,20}$/u;
const MAX_TEX = 1000;

/* What waits to be added to the library, by the name that stands for it in the text. */
const waiting = new Map();
const PREFIX = "new:";

export const isWaiting = (picture) => String(picture ?? "").startsWith(PREFIX);
export const waitingPicture = (picture) => waiting.get(picture);

export function keepWaiting(file, alt = "") {
  const name = `${PREFIX}${waiting.size + 1}`;
  waiting.set(name, { file, alt });
  return name;
}

/* Formulas of Wikipedia, of KaTeX and of this site itself bring their TeX along. */
export function withFormulas(body) {
  for (const math of body.querySelectorAll("math")) {
    const written = math.querySelector("annotation[encoding='application/x-tex']")?.textContent ?? math.getAttribute("alttext") ?? "";
    const tex = written.trim().replace(/^\{\\displaystyle\s*([\s\S]*)\}$/, "$1").trim();
    if (!tex || tex.length > MAX_TEX) continue;
    const isBlock = math.getAttribute("display") === "block" || math.closest(".katex-display");
    const formula = math.ownerDocument.createElement(isBlock ? "div" : "span");
    formula.dataset.tex = tex;
    (math.closest(".katex, .mwe-math-element") ?? math).replaceWith(formula);
  }
}

/* Pictures that stand for a sign: emoji, and Google's boxes that are ticked or not. */
export function withSigns(body) {
  for (const image of body.querySelectorAll("img")) {
    const sign = image.dataset.emoji || image.alt;
    const box = image.closest("[role='checkbox']") ?? (image.getAttribute("aria-roledescription") === "checkbox" ? image : null);
    if (box) tick(image, box);
    else if (EMOJI.test(sign) || (/emoji/i.test(image.className) && sign)) image.replaceWith(sign);
  }
}

function tick(image, box) {
  const line = image.nextElementSibling?.matches("p") ? image.nextElementSibling : image.parentElement;
  line.prepend(box.getAttribute("aria-checked") === "true" || image.alt === "checked" ? "☑ " : "☐ ");
  image.remove();
}

const size = (element, name) => Number.parseFloat(element.getAttribute(name) ?? "") || Infinity;
const isSpeck = (element) => Math.min(size(element, "width"), size(element, "height")) <= 2;

function fileOf(address) {
  const [, type, content] = TAKEN.exec(address) ?? [];
  if (!type) return null;
  try {
    const bytes = Uint8Array.from(atob(content), (each) => each.charCodeAt(0));
    return new File([bytes], `picture.${type.split("/")[1].replace("jpeg", "jpg").toLowerCase()}`, { type });
  } catch {
    return null;
  }
}

/*
 * Puts the name of a waiting picture in the place of each that can be had. A browser hands over what is written into
 * the text or lies on the clipboard in another form; what a text only names, on a disk or elsewhere, stays out of reach.
 */
export function withPictures(body, files, rtf) {
  for (const each of body.querySelectorAll("img, svg, canvas")) if (isSpeck(each) || each.matches("svg[aria-hidden='true']")) each.remove();
  const found = [...body.querySelectorAll("img, svg, canvas")].map((image) => [image, fileOf(image.getAttribute("src") ?? "")]);
  const named = found.filter(([, file]) => !file).map(([image]) => image);
  const copied = copies(named, files, rtf);
  const taken = [];
  for (const [image, written] of found) {
    const file = written ?? copied[named.indexOf(image)];
    if (file) taken.push(place(image, file));
    else image.remove();
  }
  return { left: found.length - taken.length, taken };
}

/* A picture copied alone is a file too; Word puts those of a text into its other form. What does not match is none of them. */
function copies(named, files, rtf) {
  if (files.length === named.length) return files;
  const pictures = named.length && rtf ? rtfPictures(rtf) : [];
  return pictures.length === named.length ? pictures : [];
}

function place(image, file) {
  const name = keepWaiting(file, image.getAttribute("alt") ?? "");
  const figure = image.ownerDocument.createElement("figure");
  figure.dataset.picture = name;
  const outer = image.closest("figure");
  const caption = outer?.querySelector("figcaption");
  if (caption) figure.append(caption);
  (outer ?? image).replaceWith(figure);
  if (outer) figure.after(...outer.childNodes);
  image.remove();
  return name;
}

/* Players, frames and the like are counted; what can be read in controls is text, each on its own. */
export function withoutEmbedded(body) {
  for (const element of body.querySelectorAll("textarea, select, summary")) {
    const line = element.ownerDocument.createElement("p");
    line.append(element.tagName === "SELECT" ? element.selectedOptions[0]?.textContent ?? "" : element.textContent);
    element.replaceWith(line);
  }
  const embedded = body.querySelectorAll("video, audio, iframe, object, embed");
  for (const element of embedded) element.remove();
  for (const element of body.querySelectorAll("script, style, noscript, template, link, meta, title, input, map")) element.remove();
  return embedded.length;
}
