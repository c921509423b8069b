/* What is to be said about a text, below it while it is written; one click puts in what is proposed. */
import { make, settled } from "writing/dialog";
import { send } from "writing/server";

const TEXTS = ".language-panel :is(textarea, input[type='text'])[lang], [data-language] :is(textarea, input[type='text'])[lang]";
const editors = new WeakMap();
const LEVELS = { error: gettext("Error"), warning: gettext("Warning"), hint: gettext("Hint") };

function placeOf(control) {
  const holder = control.closest(".prose-editor") ?? control;
  let place = holder.nextElementSibling;
  if (!place?.classList.contains("writing-findings")) {
    place = make("ul", { className: "writing-findings", role: "status", id: `${control.id}_findings` });
    holder.after(place);
  }
  return place;
}

/* Every place where `excerpt` stands in the text becomes `replacement`. */
function replaceIn(control, excerpt, replacement) {
  const editor = editors.get(control);
  if (!editor) {
    control.value = control.value.split(excerpt).join(replacement);
    return control.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const transaction = editor.state.tr;
  editor.state.doc.descendants((node, position) => {
    if (!node.isText) return;
    for (let at = node.text.lastIndexOf(excerpt); at >= 0; at = at ? node.text.lastIndexOf(excerpt, at - 1) : -1) {
      const from = transaction.mapping.map(position + at);
      transaction.insertText(replacement, from, transaction.mapping.map(position + at + excerpt.length));
    }
  });
  if (transaction.docChanged) editor.view.dispatch(transaction);
}

function written(control, finding) {
  const mend = () => replaceIn(control, finding.excerpt, finding.replacement);
  const button = finding.replacement
    ? make("button", { type: "button", className: "writing-mend" }, gettext("Replace with “%s”").replace("%s", () => finding.replacement))
    : null;
  button?.addEventListener("click", mend);
  return make(
    "li",
    { className: `writing-finding writing-finding--${finding.level}` },
    make("b", {}, LEVELS[finding.level]),
    ` ${finding.message} `,
    finding.excerpt ? make("q", { lang: control.lang }, finding.excerpt) : null,
    button,
  );
}

const changed = new Set();

function check() {
  const controls = [...changed].filter((control) => control.isConnected && control.name);
  changed.clear();
  if (!controls.length) return;
  const texts = controls.map((control) => ({ language: control.lang, field: control.name, text: control.value }));
  send("check", { texts }).then(
    ({ findings }) => {
      for (const control of controls) {
        const found = findings[control.name] ?? [];
        if (found.length || control.id in known) placeOf(control).replaceChildren(...found.map((each) => written(control, each)));
        known[control.id] = true;
      }
    },
    // A text is written without its checks as well; the next change asks again.
    () => {},
  );
}

const known = {};
const checkSoon = settled(check, 700);

document.addEventListener("prose-editor:ready", ({ detail: { editor, textarea } }) => {
  editors.set(textarea, editor);
});
document.addEventListener("input", ({ target }) => {
  if (!target.matches?.(TEXTS)) return;
  changed.add(target);
  checkSoon();
});
for (const control of document.querySelectorAll(TEXTS)) {
  if (control.value.trim()) changed.add(control);
}
checkSoon();
