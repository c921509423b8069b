/* Two users on one item: says that this form is open, tells who else has it, and puts their text into a field. */
import { put } from "./form-fields.js";

const EVERY = 30_000;

class Presence {
  constructor(root) {
    this.root = root;
    this.told = root.querySelector(".colleagues__told");
    this.offline = root.querySelector(".colleagues__offline");
    if (root.dataset.address) {
      setInterval(() => this.renew(), EVERY);
      window.addEventListener("pagehide", () => this.send({ leave: "1" }, true).catch(() => {}));
      document.addEventListener("visibilitychange", () => document.hidden || this.renew());
    }
    window.addEventListener("offline", () => this.isConnected(false));
    window.addEventListener("online", () => (root.dataset.address ? this.renew() : this.isConnected(true)));
  }

  send(extra = {}, keepalive = false) {
    const form = this.root.closest("form");
    const body = new URLSearchParams({
      csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value,
      version: form.elements._version.value,
      opened: this.root.dataset.opened,
      ...extra,
    });
    return fetch(this.root.dataset.address, { method: "POST", body, keepalive, redirect: "manual" });
  }

  async renew() {
    try {
      const answer = await this.send();
      // A redirect leads to the login: the session is over, but the connection stands.
      this.isConnected(answer.type === "opaqueredirect" || answer.status < 500);
      if (answer.ok) this.tell((await answer.json()).told);
    } catch {
      this.isConnected(false);
    }
  }

  tell(sentences) {
    const shown = [...this.told.children].map((each) => each.textContent);
    if (JSON.stringify(shown) === JSON.stringify(sentences)) return;
    this.told.replaceChildren(
      ...sentences.map((sentence) => {
        const line = document.createElement("p");
        line.className = "colleagues__one";
        line.textContent = sentence;
        return line;
      }),
    );
  }

  isConnected(yes) {
    if (!yes) this.offline.textContent = this.root.dataset.offline;
    this.offline.hidden = yes;
  }
}

/* Below a field that both changed: one press takes the colleague's text, another brings one's own back. */
function letChoose(box) {
  const field = document.getElementById(box.dataset.conflict);
  const theirs = box.querySelector("[data-theirs]");
  if (!field || !theirs) return;
  const mine = field.value;
  const tools = box.querySelector(".conflict__tools");
  tools.hidden = false;
  tools.addEventListener("click", (event) => {
    const what = event.target.dataset?.do;
    if (!what) return;
    const value = what === "theirs" ? theirs.value : mine;
    put([field], field.tagName === "SELECT" ? [[value, value]] : value);
    for (const button of tools.children) button.setAttribute("aria-pressed", button === event.target);
  });
}

const root = document.getElementById("colleagues");
if (root) new Presence(root);
for (const box of document.querySelectorAll("[data-conflict]")) letChoose(box);
