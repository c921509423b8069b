/* Lists as elements: Word writes paragraphs, Word online a list for each item, others a list beside its item. */
import { firstReading, follows, readMark } from "pasted/ordinals";
import { moved, texts, unwrap, wordStyle } from "pasted/source";

const TYPES = { "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i", "upper-roman": "I" };
const PLACE = /^l(\d+)\s+level(\d+)/;

/* Word's mark stands in an element that says so, or between comments where a browser has thrown that away. */
function takeMark(paragraph) {
  const named = [...paragraph.querySelectorAll("[style]")].find((each) => /^ignore$/i.test(wordStyle(each, "mso-list")));
  const nodes = named ? [named] : betweenComments(paragraph) ?? loneSign(paragraph);
  const mark = nodes.map((each) => each.textContent).join("");
  const styled = nodes.flatMap((each) => (each.nodeType === Node.ELEMENT_NODE ? [each, ...each.querySelectorAll("[style]")] : []));
  if (named) for (let each = named.parentElement; each !== paragraph; each = each.parentElement) styled.push(each);
  const font = styled.map((each) => wordStyle(each, "font-family")).join(" ");
  for (const node of nodes) node.remove();
  return { mark: mark.replace(/[\s\u00a0]+/g, " ").trim(), font };
}

function betweenComments(paragraph) {
  const nodes = [...paragraph.childNodes];
  const isComment = (words) => (node) => node.nodeType === Node.COMMENT_NODE && node.data.includes(words);
  const start = nodes.findIndex(isComment("!supportLists"));
  const end = nodes.findIndex(isComment("endif"));
  return start >= 0 && end > start ? nodes.slice(start + 1, end) : null;
}

/* A bullet at the very beginning is a mark however it got there: a sign is no word. */
function loneSign(paragraph) {
  const first = texts(paragraph).find((each) => /[^\s\u00a0]/.test(each.data));
  const sign = first && /^[\s\u00a0]*[·•▪●○■□◦‣][\s\u00a0]*/.exec(first.data);
  return sign ? [first.splitText(sign[0].length).previousSibling] : [];
}

const trimmed = (element) => {
  const [first] = texts(element).filter((each) => each.data);
  if (first) first.data = first.data.replace(/^[\s\u00a0]+/, "");
};

/* A run of items, each {level, list, readings, element}, becomes lists within lists. */
function build(items) {
  const open = [];
  items.forEach((item, place) => {
    while (open.length && open.at(-1).level > item.level) open.pop();
    let list = open.at(-1);
    if (list?.level === item.level && !continues(list, item)) open.pop();
    if (open.at(-1)?.level !== item.level) {
      list = begin(item, following(items, place), list?.level === item.level ? list : null, open.at(-1));
      open.push(list);
    } else if (item.readings.length) {
      list.reading = counted(list.reading, item.readings.find((each) => follows(list.reading, each)));
    }
    list.element.append(moved(item.element, "li"));
  });
  for (const { element } of items) element.remove();
}

/* A number that was not told is the next one. */
const counted = (before, reading) => ({ ...reading, number: reading.number ?? before.number + 1 });

function continues(list, item) {
  if (list.name !== item.list || Boolean(list.reading) !== item.readings.length > 0) return false;
  return !list.reading || item.readings.some((each) => follows(list.reading, each));
}

/* What may be said of the next item of the same list. */
function following(items, place) {
  const { level, list } = items[place];
  const next = items.slice(place + 1).find((each) => each.level <= level);
  return next?.level === level && next.list === list ? next.readings : null;
}

function begin(item, next, before, outer) {
  const reading = item.readings.length ? firstReading(item.readings, next) : null;
  const element = item.element.ownerDocument.createElement(reading ? "ol" : "ul");
  if (reading && reading.type !== "1") element.setAttribute("type", reading.type);
  if (reading && (reading.number ??= 1) !== 1) element.setAttribute("start", reading.number);
  if (before) before.element.after(element);
  else if (outer) outer.element.lastElementChild.append(element);
  else item.element.before(element);
  return { level: item.level, list: item.list, name: item.list, reading, element };
}

function runsOf(items, isNext) {
  const runs = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run && isNext(run.at(-1), item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

/* Word: a paragraph is an item only when its style places it in a list. */
export function withWordLists(body, language) {
  const items = [];
  for (const element of body.querySelectorAll("p, div, h1, h2, h3, h4, h5, h6")) {
    const place = PLACE.exec(wordStyle(element, "mso-list"));
    if (!place) continue;
    const { mark, font } = takeMark(element);
    const readings = readMark(mark, font, language);
    trimmed(element);
    // The number of a heading, and words such as "Article 5.", belong to the text.
    if (readings === null || element.tagName.startsWith("H")) element.prepend(mark && readings?.length !== 0 ? `${mark} ` : "");
    else items.push({ element, readings, list: place[1], level: Number(place[2]) });
  }
  runsOf(items, (one, other) => one.element.nextElementSibling === other.element).forEach(build);
}

/* Word online: each item in a list of its own, its depth in an attribute. */
export function withOnlineLists(body, looks) {
  for (const wrapper of body.querySelectorAll("div.ListContainerWrapper")) unwrap(wrapper);
  const lists = [...body.querySelectorAll("ul, ol")].filter((list) => list.querySelector(":scope > li[data-aria-level]"));
  const isNext = (one, other) => one.nextElementSibling === other;
  for (const run of runsOf(lists, isNext)) {
    const items = run.flatMap((list) => [...list.children].map((element, place) => onlineItem(list, element, place, looks)));
    const holder = run[0].ownerDocument.createElement("div");
    run[0].before(holder);
    holder.append(...items.map((each) => each.element));
    build(items);
    unwrap(holder);
    for (const list of run) list.remove();
  }
}

function onlineItem(list, element, place, looks) {
  const start = Number(list.getAttribute("start") ?? list.querySelector(":scope > li").dataset.ariaPosinset);
  const number = start ? start + place : null;
  const readings = list.tagName === "OL" ? [{ type: typeOf(list, looks), alphabet: "any", number }] : [];
  return { element, readings, list: element.dataset.listid ?? "", level: Number(element.dataset.ariaLevel) || 1 };
}

const typeOf = (list, looks) =>
  TYPES[looks(list).listStyleType] ?? TYPES[looks(list.querySelector(":scope > li") ?? list).listStyleType] ?? list.getAttribute("type") ?? "1";

/* Others: kinds that were written as looks; a list beside its item instead of in it. */
export function withTidyLists(body, looks) {
  for (const list of body.querySelectorAll("ol")) {
    const type = typeOf(list, looks);
    const [item] = list.children;
    if (item?.hasAttribute("value") && !list.hasAttribute("start")) list.setAttribute("start", item.getAttribute("value"));
    if (/^[aAiI]$/.test(type)) list.setAttribute("type", type);
    else list.removeAttribute("type");
  }
  for (const list of body.querySelectorAll(":is(ul, ol) > :is(ul, ol)")) {
    const item = list.previousElementSibling ?? list.ownerDocument.createElement("li");
    if (!item.parentElement) list.before(item);
    item.append(list);
  }
}
