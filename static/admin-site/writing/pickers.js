/* Finding what a text may refer to: a search field and a list of choices, both worked by keyboard. */
import { typedAddress } from "writing/addresses";
import { field, make, openDialog, settled } from "writing/dialog";
import { ask, send } from "writing/server";

let numbers = 0;

/* A search with choices below it; `write` fills the label of a choice, `chosen` hears of each choice. */
function search(name, label, write, chosen = () => {}) {
  const group = `writing-choice-${(numbers += 1)}`;
  const input = make("input", { type: "search", autocomplete: "off", className: "vTextField" });
  const list = make("fieldset", { className: `writing-choices writing-choices--${name}` });
  const said = make("p", { className: "help", role: "status" });
  let choices = [];
  const show = (results) => {
    choices = results;
    said.textContent = results.length ? "" : gettext("Nothing was found.");
    list.replaceChildren(
      make("legend", {}, gettext("Found")),
      ...results.map((each, place) => {
        const radio = make("input", { type: "radio", name: group, value: String(place) });
        radio.addEventListener("change", () => chosen(each));
        return make("label", {}, radio, ...write(each));
      }),
    );
    list.hidden = !results.length;
  };
  let latest = 0;
  const find = () => {
    const mine = (latest += 1);
    ask(name, { q: input.value }).then(
      ({ results }) => mine === latest && show(results),
      () => (said.textContent = gettext("The search cannot be reached.")),
    );
  };
  input.addEventListener("input", settled(find));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
    if (event.key === "ArrowDown") list.querySelector("input")?.focus();
  });
  list.hidden = true;
  find();
  const current = () => choices[Number(list.querySelector(":checked")?.value ?? NaN)] ?? null;
  return { element: make("div", {}, field(label, input), said, list), current };
}

const badge = (each) => (each.state ? make("span", { className: "writing-state" }, each.state) : null);
const withPicture = (each) => [
  make("img", { src: each.thumbnail, alt: "", width: 90, height: 60, loading: "lazy" }),
  make("span", {}, make("b", {}, each.title), make("small", {}, each.detail), badge(each)),
];

/* Resolves to {picture, caption}. */
export function choosePicture({ picture = null, caption = "" } = {}) {
  const found = search("pictures", gettext("Find a picture in the library"), withPicture);
  const own = make("input", { type: "text", maxLength: 300, value: caption, className: "vTextField" });
  return openDialog({
    title: picture ? gettext("Change the picture") : gettext("Insert a picture"),
    submit: picture ? gettext("Change") : gettext("Insert"),
    parts: [found.element, field(gettext("Caption in this text"), own, gettext(
        "If left empty, the library's caption is shown."
    ))],
    read() {
      const key = found.current()?.key ?? picture;
      return key && { picture: String(key), caption: own.value.trim() };
    },
  });
}

/* Resolves to {recording}. */
export function chooseRecording({ recording = null } = {}) {
  const found = search("recordings", gettext("Find a recording by its lecture"), withPicture);
  return openDialog({
    title: recording ? gettext("Change the recording") : gettext("Insert a recording"),
    submit: recording ? gettext("Change") : gettext("Insert"),
    parts: [found.element],
    read() {
      const key = found.current()?.key ?? recording;
      return key && { recording: String(key) };
    },
  });
}

/* What is no address is said beside its field, not dropped at saving. */
function typedLink(address, typed) {
  const href = typedAddress(typed);
  address.setCustomValidity(href ? "" : gettext("Only https://, http://, mailto:, tel: or an address of this site."));
  address.reportValidity();
  address.addEventListener("input", () => address.setCustomValidity(""), { once: true });
  return href && { href };
}

/* Resolves to {href, title}; an item is named by its key, so that the link survives a new address. */
export function chooseLink({ href = "", title = "" } = {}) {
  const isItem = href.startsWith("item:");
  const address = make("input", { type: "text", inputMode: "url", value: isItem ? "" : href, className: "vTextField" });
  address.placeholder = "https://";
  const write = (each) => [make("span", {}, make("b", {}, each.title), make("small", {}, each.detail), badge(each))];
  const found = search("items", gettext("Find a page of this site by its title or address"), write, () => (address.value = ""));
  const now = isItem ? make("p", {}, `${gettext("It leads to:")} ${title}`) : null;
  return openDialog({
    title: gettext("Link"),
    submit: href ? gettext("Change") : gettext("Insert"),
    parts: [now, found.element, field(gettext("Or the address of another site"), address, gettext("Also mailto: and tel:."))].filter(Boolean),
    read() {
      const item = found.current();
      const typed = address.value.trim();
      if (typed) return typedLink(address, typed);
      if (item) return { href: item.href, title: item.title };
      return isItem ? { href, title } : null;
    },
  });
}

/* Resolves to {tex}; shows the formula as the page will. */
export function writeFormula({ tex = "" } = {}, isBlock = false) {
  const input = make("textarea", { rows: 4, maxLength: 1000, value: tex, required: true, spellcheck: false, className: "writing-tex" });
  const preview = make("div", { className: "writing-preview", role: "status" });
  const draw = () => drawFormula(preview, input.value, isBlock);
  input.addEventListener("input", settled(draw));
  draw();
  return openDialog({
    title: isBlock ? gettext("Formula on a line of its own") : gettext("Formula"),
    submit: tex ? gettext("Change") : gettext("Insert"),
    parts: [field("TeX", input, gettext("For example \\frac{a}{b}, x^2, \\sqrt{2}, \\nu_\\mu.")), preview],
    read: () => input.value.trim() && { tex: input.value.trim() },
  });
}

/* The server makes MathML of known elements only, the same as for visitors. */
export function drawFormula(place, tex, block) {
  if (!tex.trim()) return place.replaceChildren();
  return send("formula", { tex, block }).then(
    ({ html, error }) => {
      place.innerHTML = html;
      if (error) place.append(make("p", { className: "writing-wrong" }, error));
    },
    () => (place.textContent = tex),
  );
}
