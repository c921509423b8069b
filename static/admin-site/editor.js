/*
 * Before the rich text editor starts. It would add a style element of its own unless it finds one; the
 * policy forbids inline styles, so it finds an inert namesake, and its rules are in
 * styles/admin-site/forms/5-editor.css.
 */
{
  const namesake = document.createElementNS(null, "style");
  namesake.setAttribute("data-tiptap-style", "");
  document.head.append(namesake);
}

/* The editor names its buttons in English only. */
const NAMES = {
  "paragraph": gettext("Paragraph"),
  "unordered list": gettext("Bulleted list"),
  "ordered list": gettext("Numbered list"),
  "blockquote": gettext("Quotation"),
  "horizontal rule": gettext("Horizontal line"),
  "bold": gettext("Bold"),
  "italic": gettext("Italic"),
  "subscript": gettext("Subscript"),
  "superscript": gettext("Superscript"),
  "insert link": gettext("Insert link"),
  "remove link": gettext("Remove link"),
  "Insert table": gettext("Insert a table"),
  "Add column": gettext("Add a column"),
  "Delete column": gettext("Delete the column"),
  "Add row": gettext("Add a row"),
  "Delete row": gettext("Delete the row"),
  "Merge cells": gettext("Merge the cells"),
  "Split cell": gettext("Split the cell"),
  "Toggle header cell": gettext("Header cell"),
  "Delete table": gettext("Delete the table"),
  "undo": gettext("Undo"),
  "redo": gettext("Redo"),
};

function translateButtons(menu) {
  for (const button of menu.querySelectorAll("button[title]")) {
    const level = /^heading (\d)$/i.exec(button.title)?.[1];
    const name = level ? `${gettext("Heading")} ${level}` : NAMES[button.title];
    if (name) {
      button.title = name;
      button.setAttribute("aria-label", name);
    }
  }
  for (const option of menu.querySelectorAll(".prose-menubar__option > *")) {
    const level = /^Heading (\d)$/.exec(option.textContent)?.[1];
    if (level) option.textContent = `${gettext("Heading")} ${level}`;
    else if (option.textContent === "Paragraph") option.textContent = gettext("Paragraph");
  }
}

/*
 * The editor takes a text of one element without words for empty, were it a card, a picture or a formula: it would be
 * lost at saving.
 */
function keepLoneThing(editor, textarea) {
  const { firstChild: only, childCount } = editor.state.doc;
  if (childCount !== 1 || !only.isAtom || textarea.value) return;
  textarea.value = editor.getHTML();
  textarea.dispatchEvent(new Event("input", { bubbles: true }));
}

/* The area for writing speaks the language of its text, for spelling and for screen readers. */
document.addEventListener("prose-editor:ready", ({ detail: { editor, textarea } }) => {
  const area = editor.view.dom;
  const label = document.querySelector(`label[for="${textarea.id}"]`);
  area.lang = textarea.lang;
  editor.on("update", () => keepLoneThing(editor, textarea));
  area.setAttribute("role", "textbox");
  area.setAttribute("aria-multiline", "true");
  const watchMenu = () => {
    const menu = area.closest(".prose-editor").querySelector(".prose-menubar");
    if (!menu) return;
    translateButtons(menu);
    // The button of the paragraph's kind is made anew whenever the kind changes.
    new MutationObserver(() => translateButtons(menu)).observe(menu, { childList: true, subtree: true });
  };
  watchMenu();
  editor.on("create", watchMenu);
  if (label) area.setAttribute("aria-label", label.textContent.replace(/:\s*$/, ""));
});
