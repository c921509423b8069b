/* What happens at a paste or a drop: the text comes in cleaned, pictures are offered to the library, losses are said. */
import { Extension, Plugin } from "django-prose-editor/editor";
import { addPicture } from "writing/adding";
import { make } from "writing/dialog";
import { cleanPaste } from "writing/paste";
import { keepWaiting, waitingPicture } from "pasted/pictures";

const isPicture = (file) => file.type.startsWith("image/");

/* Below the text, until the next paste. */
function say(view, sentences) {
  const holder = view.dom.closest(".prose-editor");
  let place = holder.querySelector(":scope > .writing-said");
  if (!place) {
    place = make("div", { className: "writing-said", role: "status" });
    holder.append(place);
  }
  place.replaceChildren(...sentences.map((each) => make("p", {}, each)));
}

/* What could not be taken over, in sentences. */
function lossesOf({ left = 0, embedded = 0, files = 0, refused = 0, unreached = 0 }) {
  const said = [
    [left, ngettext(
      "%s picture could not be taken over: only its address was copied. Copy the picture by itself, or add its file to the library.",
      "%s pictures could not be taken over: only their addresses were copied. Copy each picture by itself, or add the files to the library.",
      left,
    )],
    [refused, ngettext(
      "%s picture was left out: you may not add pictures to the library. Ask an editor to add it.",
      "%s pictures were left out: you may not add pictures to the library. Ask an editor to add them.",
      refused,
    )],
    [unreached, ngettext(
      "%s picture was left out: the server cannot be reached. Paste it again.",
      "%s pictures were left out: the server cannot be reached. Paste them again.",
      unreached,
    )],
    [embedded, ngettext("%s player or frame could not be taken over.", "%s players or frames could not be taken over.", embedded)],
    [files, ngettext(
      "%s file could not be taken over: documents are added in the library.",
      "%s files could not be taken over: documents are added in the library.",
      files,
    )],
  ];
  return said.filter(([number]) => number).map(([number, sentence]) => sentence.replace("%s", number));
}

function find(view, name) {
  let found = null;
  view.state.doc.descendants((node, position) => {
    if (node.attrs.picture === name) found = { node, position };
    return !found;
  });
  return found;
}

/* The picture takes the place that was kept for it; undoing the paste takes both back. */
export function settle(view, name, key) {
  const place = find(view, name);
  if (!place) return;
  const { node, position } = place;
  const change = view.state.tr.setMeta("addToHistory", false);
  if (key) change.setNodeMarkup(position, null, { ...node.attrs, picture: String(key) });
  else change.delete(position, position + node.nodeSize);
  view.dispatch(change);
}

async function offer(view, names, losses) {
  const lost = { ...losses, refused: 0, unreached: 0 };
  for (const [place, name] of names.entries()) {
    if (!find(view, name)) continue;
    const title = gettext("Add the picture to the library") + (names.length > 1 ? ` (${place + 1}/${names.length})` : "");
    const added = await addPicture(waitingPicture(name), view.dom.lang, title).catch((error) => {
      lost[error.message === "403" ? "refused" : "unreached"] += 1;
      return null;
    });
    settle(view, name, added?.key);
  }
  say(view, lossesOf(lost));
  if (names.length) view.focus();
}

export const PasteCleaner = Extension.create({
  name: "pasteCleaner",
  addProseMirrorPlugins() {
    const { editor } = this;
    let files = [];
    let rtf = "";
    const take = (view, event) => {
      const data = event.clipboardData ?? event.dataTransfer;
      files = [...(data?.files ?? [])];
      rtf = data?.getData("text/rtf") ?? "";
      say(view, []);
    };
    const transformPastedHTML = (html, view) => {
      const { html: cleaned, taken, ...losses } = cleanPaste(html, view.dom.lang, files.filter(isPicture), rtf);
      // The text is in its place before the first question about a picture.
      queueMicrotask(() => offer(view, taken, losses));
      return cleaned;
    };
    /* Files alone, such as a screenshot or what is dragged from a folder. */
    const insertFiles = (view, event, position) => {
      const data = event.clipboardData ?? event.dataTransfer;
      if (!files.length || data.getData("text/html")) return false;
      const taken = files.filter(isPicture).map((file) => keepWaiting(file));
      const figures = taken.map((picture) => ({ type: "libraryFigure", attrs: { picture } }));
      if (figures.length) editor.chain().insertContentAt(position, [...figures, { type: "paragraph" }]).run();
      queueMicrotask(() => offer(view, taken, { files: files.length - taken.length }));
      return true;
    };
    return [
      new Plugin({
        props: {
          transformPastedHTML,
          handleDOMEvents: { paste: (view, event) => void take(view, event), drop: (view, event) => void take(view, event) },
          handlePaste: (view, event) => insertFiles(view, event, view.state.selection.to),
          handleDrop: (view, event) =>
            insertFiles(view, event, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.to),
        },
      }),
    ];
  },
});
