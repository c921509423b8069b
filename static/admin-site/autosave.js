/*
 * What is typed stays in this browser until the server has it: when the session, the connection or the browser
 * dies, it is offered again at the next opening of the same form by the same person.
 */
import { controls, labelOf, put, readable, same, valueOf } from "./form-fields.js";

const PREFIX = "autosave|";
const OFFERED = "|offered";
const DAYS = 14;
const MAX_ENTRY = 1_000_000;
const MAX_TOTAL = 3_000_000;
const PAUSE = 400;
// The locales that write a moment as the office does in each language: day first, in English year first.
const WRITTEN_AS = { kk: "ru", ru: "ru", en: "sv" };

const languageOf = (name) => /_(kk|ru|en)$/.exec(name)?.[1] ?? "rest";

function entry(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function keys() {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
}

/* Old things go; beyond what a browser has room for the oldest go first. */
function prune() {
  const known = keys().map((key) => ({ key, at: entry(key)?.at ?? 0, size: localStorage.getItem(key).length }));
  known.sort((one, other) => other.at - one.at);
  let size = 0;
  for (const each of known) {
    size += each.size;
    if (size > MAX_TOTAL || Date.now() - each.at > DAYS * 86_400_000) localStorage.removeItem(each.key);
  }
}

class Autosave {
  constructor(root) {
    this.root = root;
    this.words = root.dataset;
    this.form = root.closest("form");
    this.cameBack = "cameBack" in root.dataset;
    this.version = this.form.elements._version;
    this.start = `${PREFIX}${this.words.user}|${this.words.kind}|${this.words.item}|`;
    this.initial = new Map([...controls(this.form)].map(([name, group]) => [name, valueOf(group)]));
    if (!this.cameBack) this.offerAll();
    const later = () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.write(), PAUSE);
    };
    this.form.addEventListener("input", later);
    this.form.addEventListener("change", later);
    this.form.addEventListener("submit", () => this.write());
    window.addEventListener("pagehide", () => this.write());
    document.addEventListener("visibilitychange", () => document.hidden && this.write());
  }

  // --- Keeping -----------------------------------------------------------------------------------

  write() {
    clearTimeout(this.timer);
    const groups = {};
    for (const [name, group] of controls(this.form)) {
      (groups[languageOf(name)] ??= new Map()).set(name, valueOf(group));
    }
    for (const [language, values] of Object.entries(groups)) this.writeOne(language, values);
  }

  writeOne(language, values) {
    const key = this.start + language;
    const before = entry(key);
    const fields = { ...before?.fields };
    for (const [name, value] of values) {
      if (!same(value, this.initial.get(name) ?? "")) fields[name] = value;
      else if (!this.cameBack) delete fields[name];
    }
    if (!Object.keys(fields).length) return localStorage.removeItem(key);
    if (JSON.stringify(before?.fields) === JSON.stringify(fields)) return;
    this.store(key, { version: this.version.value, at: Date.now(), fields });
  }

  store(key, value) {
    const text = JSON.stringify(value);
    const notice = this.root.querySelector(".colleagues__offline");
    if (text.length <= MAX_ENTRY) {
      for (const attempt of [1, 2]) {
        try {
          localStorage.setItem(key, text);
          return prune();
        } catch {
          if (attempt === 1) this.makeRoom(key);
        }
      }
    }
    notice.textContent = this.words.tooLong;
    notice.hidden = false;
  }

  makeRoom(own) {
    for (const key of keys()) if (!key.startsWith(this.start) && key !== own) localStorage.removeItem(key);
  }

  // --- Offering again ----------------------------------------------------------------------------

  offerAll() {
    for (const language of ["kk", "ru", "en", "rest"]) {
      const key = this.start + language;
      const [left, fresh] = [entry(key + OFFERED), entry(key)];
      localStorage.removeItem(key);
      if (!left && !fresh) continue;
      const kept = { ...(fresh ?? left), version: (left ?? fresh).version, fields: { ...left?.fields, ...fresh?.fields } };
      const present = controls(this.form);
      const differs = Object.entries(kept.fields).some(([name, value]) => {
        const group = present.get(name);
        return !group || !same(valueOf(group), value);
      });
      if (!differs) {
        localStorage.removeItem(key + OFFERED);
        continue;
      }
      this.store(key + OFFERED, kept);
      this.offer(language, key + OFFERED, kept);
    }
  }

  offer(language, key, kept) {
    const box = this.root.querySelector("template").content.cloneNode(true).firstElementChild;
    const name = this.root.getAttribute(`data-name-${language}`);
    const time = new Date(kept.at).toLocaleString(WRITTEN_AS[document.documentElement.lang], { dateStyle: "short", timeStyle: "short" });
    box.querySelector("h2").textContent = this.words.said.replace("%(time)s", time).replace("%(language)s", name);
    const older = box.querySelector(".autosave__older");
    older.textContent = this.words.older;
    older.hidden = kept.version === this.version.value;
    const list = box.querySelector("dl");
    list.replaceChildren();
    for (const [field, value] of Object.entries(kept.fields)) {
      const [term, text] = [document.createElement("dt"), document.createElement("dd")];
      term.textContent = labelOf(this.form, field);
      text.textContent = readable(value) || "–";
      if (language !== "rest") text.lang = language;
      list.append(term, text);
    }
    box.addEventListener("click", (event) => {
      const what = event.target.dataset?.do;
      if (!what) return;
      if (what === "take") this.take(kept);
      localStorage.removeItem(key);
      box.remove();
      if (what === "take") this.write();
    });
    this.root.querySelector(".autosave-list").append(box);
  }

  take(kept) {
    for (const name of Object.keys(kept.fields)) this.makeRow(name);
    const present = controls(this.form);
    for (const [name, value] of Object.entries(kept.fields)) {
      if (present.has(name)) put(present.get(name), value);
    }
    // Typed on an older version: saving then brings it together with what was stored meanwhile.
    this.version.value = kept.version;
  }

  /* A part that had been added and never saved: add its row again. */
  makeRow(name) {
    const [, prefix, place] = /^(.+)-(\d+)-[^-]+$/.exec(name) ?? [];
    const total = prefix && this.form.elements[`${prefix}-TOTAL_FORMS`];
    const add = prefix && document.querySelector(`#${CSS.escape(prefix)}-group .add-row a`);
    while (total && add && Number(total.value) <= Number(place)) {
      const before = total.value;
      add.click();
      if (total.value === before) break;
    }
  }
}

const root = document.getElementById("colleagues");
prune();
if (root) new Autosave(root);
