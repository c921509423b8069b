/*
 * The languages of a form as tabs. Without this script they are three titled groups one below the other.
 * Each tab says how far its language is, and keeps saying it while somebody types.
 */
const MEMORY = "admin-language";

function plain(value) {
  const rich = new DOMParser().parseFromString(value, "text/html");
  return rich.body.textContent.trim();
}

class Languages {
  constructor(section) {
    this.section = section;
    this.words = section.dataset;
    this.needed = section.dataset.needed.split(" ").filter(Boolean);
    this.panels = [...section.querySelectorAll("[data-language]")];
    this.form = section.closest("form");
    this.makeTabs();
    this.form.addEventListener("input", () => this.refresh());
    this.form.addEventListener("change", () => this.refresh());
    this.refresh();
    this.open(this.first(), false);
    section.classList.add("languages--tabs");
  }

  makeTabs() {
    this.list = document.createElement("div");
    this.list.className = "language-tabs";
    this.list.setAttribute("role", "tablist");
    this.list.setAttribute("aria-label", this.words.label);
    this.tabs = this.panels.map((panel) => this.makeTab(panel.dataset.language, panel.dataset.name, panel.id));
    this.all = this.makeTab("all", this.words.all, this.panels.map((panel) => panel.id).join(" "));
    this.all.classList.add("language-tab--all");
    for (const panel of this.panels) {
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", `tab-${panel.dataset.language}`);
    }
    this.list.addEventListener("keydown", (event) => this.move(event));
    this.section.prepend(this.list);
  }

  makeTab(code, name, controls) {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.id = `tab-${code}`;
    tab.className = "language-tab";
    tab.dataset.tab = code;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", controls);
    const mark = document.createElement("span");
    mark.className = "language-tab__mark";
    const hint = document.createElement("span");
    hint.className = "visually-hidden";
    tab.append(mark, name, hint);
    tab.addEventListener("click", () => this.open(code));
    this.list.append(tab);
    return tab;
  }

  /* Where something is wrong, else where this person worked last, else the language of the page. */
  first() {
    const wrong = this.panels.find((panel) => "errors" in panel.dataset);
    const known = (code) => this.list.querySelector(`[data-tab="${code}"]`) && code;
    return wrong?.dataset.language || known(sessionStorage.getItem(MEMORY)) || known(document.documentElement.lang) || "kk";
  }

  open(code, remember = true) {
    for (const tab of this.list.children) {
      const chosen = tab.dataset.tab === code;
      tab.setAttribute("aria-selected", chosen);
      tab.tabIndex = chosen ? 0 : -1;
    }
    for (const panel of this.panels) {
      panel.hidden = code !== "all" && panel.dataset.language !== code;
    }
    this.section.classList.toggle("languages--all", code === "all");
    if (remember) sessionStorage.setItem(MEMORY, code);
  }

  move(event) {
    const tabs = [...this.list.children];
    const place = tabs.indexOf(document.activeElement);
    const next = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined || place < 0) return;
    event.preventDefault();
    const tab = tabs[(next + tabs.length) % tabs.length];
    tab.focus();
    this.open(tab.dataset.tab);
  }

  refresh() {
    this.panels.forEach((panel, place) => this.describe(panel, this.tabs[place]));
  }

  describe(panel, tab) {
    const code = panel.dataset.language;
    const missing = this.needed.filter((name) => this.isEmpty(`${name}_${code}`)).map((name) => this.labelOf(`${name}_${code}`));
    const box = this.form.querySelector(`input[name="languages"][value="${code}"]`);
    const released = box ? box.checked : "released" in panel.dataset;
    const releasable = "releasable" in panel.dataset;
    let mark = released || !releasable ? "released" : "complete";
    let sentence = released ? this.words.released : releasable ? this.words.unreleased : this.words.complete;
    if (missing.length) {
      mark = "missing";
      sentence = this.words.missing.replace("%(texts)s", missing.join(", "));
    }
    const wrong = "errors" in panel.dataset;
    const state = panel.querySelector(".language-state");
    /* Of what is only shown the server knows more. */
    if (this.needed.length && !this.needed.some((name) => this.form.elements[`${name}_${code}`])) {
      mark = panel.dataset.mark;
      sentence = state.textContent;
    }
    state.textContent = sentence;
    state.className = `language-state language-mark--${mark}`;
    tab.dataset.mark = wrong ? "wrong" : mark;
    tab.title = wrong ? `${sentence}; ${this.words.wrong}` : sentence;
    tab.lastElementChild.textContent = `: ${tab.title}`;
  }

  isEmpty(name) {
    const field = this.form.elements[name];
    return field && !plain(field.value);
  }

  labelOf(name) {
    return this.form.querySelector(`label[for="id_${name}"]`)?.textContent.replace(/:\s*$/, "") ?? name;
  }
}

/* Django's script puts the cursor into the first control of a new form: that is a tab now, the title is meant. */
window.addEventListener("load", () => {
  if (document.activeElement?.matches(".language-tab")) {
    document.querySelector(".language-panel:not([hidden]) input")?.focus();
  }
});

const sections = [...document.querySelectorAll("[data-languages]")].map((section) => new Languages(section));

/* A finding of the checklist leads to its field: the tab of its language is opened first. */
function follow(hash) {
  const field = hash.startsWith("#id_") && document.getElementById(hash.slice(1));
  if (!field) return;
  const panel = field.closest("[data-language]");
  sections.find((each) => each.panels.includes(panel))?.open(panel.dataset.language);
  const place = field.closest(".prose-editor")?.querySelector("[contenteditable]") ?? field;
  place.scrollIntoView({ block: "center" });
  place.focus({ preventScroll: true });
}
document.addEventListener("click", (event) => {
  const link = event.target.closest?.('.checklist a[href^="#id_"]');
  if (!link) return;
  event.preventDefault();
  follow(link.hash);
});
