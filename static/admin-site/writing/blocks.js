/* What the editor knows beyond plain text: figures, recordings, formulas, links to items, tables. */
import { Link as BaseLink, Node, Plugin, pm, Table as BaseTable } from "django-prose-editor/editor";
import { isWaiting, waitingPicture } from "pasted/pictures";
import { addPicture, drawPicture } from "writing/adding";
import { isAddress } from "writing/addresses";
import { field, make, openDialog } from "writing/dialog";
import { chooseLink, choosePicture, chooseRecording, drawFormula, writeFormula } from "writing/pickers";
import { referenceInfo } from "writing/server";

export { PasteCleaner } from "writing/pasting";

/*
 * Whoever types while a thing is selected goes on behind it, below a block in a paragraph of its own. Keys come before
 * the letters they write; dictation and pickers of signs bring letters without a key.
 */
const writingBehind = (name) =>
  new Plugin({
    props: {
      handleKeyDown(view, event) {
        const isWriting = event.key.length === 1 || ["Process", "Dead", "Unidentified"].includes(event.key);
        if (isWriting && !event.ctrlKey && !event.metaKey) stepBehind(view, name);
        return false;
      },
      handleTextInput(view, from, to, text) {
        if (!stepBehind(view, name)) return false;
        view.dispatch(view.state.tr.insertText(text));
        return true;
      },
      handlePaste: (view) => (stepBehind(view, name), false),
      handleDOMEvents: {
        beforeinput(view, event) {
          if (event.inputType !== "insertText" || !event.data || !stepBehind(view, name)) return false;
          view.dispatch(view.state.tr.insertText(event.data));
          event.preventDefault();
          return true;
        },
      },
    },
  });

function stepBehind(view, name) {
  const { node, to } = view.state.selection;
  if (node?.type.name !== name) return false;
  const change = view.state.tr;
  const next = view.state.doc.nodeAt(to);
  const { paragraph } = view.state.schema.nodes;
  if (!node.isInline && !(next?.type === paragraph && !next.childCount)) change.insert(to, paragraph.create());
  const place = change.doc.resolve(node.isInline ? to : to + 1);
  view.dispatch(change.setSelection(pm.state.TextSelection.create(change.doc, place.pos)));
  return true;
}

/* A thing in a text: `draw` shows it, `edit` asks for its attributes. */
function thing({ name, icon, title, tag, attributes, written, draw, edit, isInline = false }) {
  const change = async (editor, current, put) => {
    const values = await edit(current);
    if (values) put(values);
    else editor.commands.focus();
  };
  return Node.create({
    name,
    group: isInline ? "inline" : "block",
    inline: isInline,
    atom: true,
    draggable: true,
    addAttributes: () => attributes,
    parseHTML: () => [{ tag }],
    renderHTML: ({ node }) => written(node.attrs),
    addCommands() {
      return {
        [`${name}Dialog`]: () => ({ editor }) => {
          const { node: selected, to } = editor.state.selection;
          const current = selected?.type.name === name ? selected.attrs : null;
          change(editor, current ?? {}, (attrs) => {
            const chain = editor.chain().focus();
            if (current) return chain.updateAttributes(name, attrs).run();
            // Behind a thing that is selected, not in its place; and writing goes on below a block.
            const content = isInline ? { type: name, attrs } : [{ type: name, attrs }, { type: "paragraph" }];
            return selected ? chain.insertContentAt(to, content).run() : chain.insertContent(content).run();
          });
          return true;
        },
      };
    },
    addKeyboardShortcuts() {
      const open = () => this.editor.state.selection.node?.type.name === name && this.editor.commands[`${name}Dialog`]();
      return { Enter: open };
    },
    addProseMirrorPlugins: () => [writingBehind(name)],
    addMenuItems({ menu, buttons }) {
      menu.defineItem({
        name,
        groups: "link",
        priority: 50,
        button: buttons.material(icon, title),
        command: (editor) => editor.commands[`${name}Dialog`](),
        active: (editor) => editor.isActive(name),
      });
    },
    addNodeView() {
      return ({ node, editor, getPos }) => {
        const dom = make(isInline ? "span" : "div", { className: `writing-thing writing-thing--${name}`, contentEditable: "false" });
        draw(dom, node.attrs);
        dom.addEventListener("dblclick", () => {
          editor.commands.setNodeSelection(getPos());
          editor.commands[`${name}Dialog`]();
        });
        const update = (updated) => {
          if (updated.type !== node.type) return false;
          if (JSON.stringify(updated.attrs) !== JSON.stringify(node.attrs)) draw(dom, updated.attrs);
          node = updated;
          return true;
        };
        return { dom, update, ignoreMutation: () => true, stopEvent: (event) => event.type === "dblclick" };
      };
    },
  });
}

const data = (name) => ({ default: null, parseHTML: (element) => element.getAttribute(`data-${name}`) });

/* What a reference shows, and a warning where visitors would see nothing. */
async function drawReference(dom, name, caption = "") {
  const info = await referenceInfo(name);
  if (info === undefined) return dom.replaceChildren(name);
  if (info === null) return dom.replaceChildren(make("p", { className: "writing-wrong" }, gettext("This is no longer in the office: visitors see nothing here.")));
  dom.replaceChildren(
    make("img", { src: info.thumbnail, alt: "", width: 120, height: 80 }),
    make("span", {}, make("b", {}, info.title), make("small", {}, caption || info.detail), info.is_public ? null : make("small", { className: "writing-wrong" }, gettext("Not public: visitors see nothing here."))),
  );
}

/* A picture of the clipboard that is not in the library yet: without it, visitors would see nothing. */
function drawFigure(dom, { picture, caption }) {
  if (!isWaiting(picture)) return drawReference(dom, `library.picture:${picture}`, caption);
  const waits = make("span", { className: "writing-wrong" }, gettext("Not in the library yet: double-click or press Enter to add it."));
  dom.replaceChildren(...(waitingPicture(picture) ? [drawPicture(waitingPicture(picture).file), waits] : [waits]));
}

async function editFigure(current) {
  const waits = isWaiting(current.picture) && waitingPicture(current.picture);
  if (!waits) return choosePicture(current);
  const added = await addPicture(waits, document.activeElement?.lang, gettext("Add the picture to the library"));
  return added && { ...current, picture: String(added.key) };
}

export const LibraryFigure = thing({
  name: "libraryFigure",
  icon: "image",
  title: gettext("Picture from the library"),
  tag: "figure[data-picture]",
  attributes: {
    picture: data("picture"),
    caption: { default: "", parseHTML: (element) => element.querySelector("figcaption")?.textContent.trim() ?? "" },
  },
  written: ({ picture, caption }) => ["figure", { "data-picture": picture }, ...(caption ? [["figcaption", {}, caption]] : [])],
  draw: drawFigure,
  edit: editFigure,
});

export const RecordingCard = thing({
  name: "recordingCard",
  icon: "ondemand_video",
  title: gettext("Recording of a lecture"),
  tag: "div[data-recording]",
  attributes: { recording: data("recording") },
  written: ({ recording }) => ["div", { "data-recording": recording }],
  draw: (dom, { recording }) => drawReference(dom, `lectures.recording:${recording}`),
  edit: chooseRecording,
});

export const FormulaInline = thing({
  name: "formulaInline",
  icon: "functions",
  title: gettext("Formula"),
  tag: "span[data-tex]",
  isInline: true,
  attributes: { tex: data("tex") },
  written: ({ tex }) => ["span", { "data-tex": tex }],
  draw: (dom, { tex }) => drawFormula(dom, tex, false),
  edit: (current) => writeFormula(current, false),
});

export const FormulaBlock = thing({
  name: "formulaBlock",
  icon: "calculate",
  title: gettext("Formula on a line of its own"),
  tag: "div[data-tex]",
  attributes: { tex: data("tex") },
  written: ({ tex }) => ["div", { "data-tex": tex }],
  draw: (dom, { tex }) => drawFormula(dom, tex, true),
  edit: (current) => writeFormula(current, true),
});

async function linkDialog(editor) {
  const { href = "" } = editor.getAttributes("link");
  const info = href.startsWith("item:") ? await referenceInfo(href.slice(5)) : null;
  const chosen = await chooseLink({ href, title: info?.title ?? gettext("a page that is no longer there") });
  if (!chosen) return editor.commands.focus();
  const chain = editor.chain().focus();
  if (editor.isActive("link")) return chain.extendMarkRange("link").updateAttributes("link", { href: chosen.href }).run();
  if (!editor.state.selection.empty) return chain.setMark("link", { href: chosen.href }).run();
  const text = chosen.title ?? chosen.href.replace(/^(https?:\/\/|mailto:|tel:)/, "");
  return chain.insertContent({ type: "text", text, marks: [{ type: "link", attrs: { href: chosen.href } }] }).run();
}

export const Link = BaseLink.extend({
  addOptions() {
    return { ...this.parent?.(), isAllowedUri: isAddress };
  },
  addMenuItems({ menu, buttons }) {
    menu.defineItem({
      name: "link",
      groups: "link",
      button: buttons.material("insert_link", "insert link"),
      command: linkDialog,
      active: (editor) => editor.isActive("link"),
    });
    menu.defineItem({
      name: "unlink",
      groups: "link",
      button: buttons.material("link_off", "remove link"),
      command: (editor) => editor.chain().focus().unsetLink().run(),
      hidden: (editor) => !editor.isActive("link"),
    });
  },
  addKeyboardShortcuts() {
    return { "Mod-k": () => (linkDialog(this.editor), true) };
  },
});

export const Table = BaseTable.extend({
  addCommands() {
    return {
      ...this.parent?.(),
      insertTableWithOptions: () => ({ editor }) => {
        const rows = make("input", { type: "number", min: "1", max: "50", value: "3", required: true });
        const cols = make("input", { type: "number", min: "1", max: "12", value: "3", required: true });
        const head = make("input", { type: "checkbox", checked: true });
        openDialog({
          title: gettext("Insert a table"),
          submit: gettext("Insert"),
          parts: [field(gettext("Rows"), rows), field(gettext("Columns"), cols), field(gettext(
              "The first row contains the column names"
          ), head)],
          read: () => ({ rows: Number(rows.value), cols: Number(cols.value), withHeaderRow: head.checked }),
        }).then((size) => (size ? editor.chain().focus().insertTable(size).run() : editor.commands.focus()));
        return true;
      },
    };
  },
});
