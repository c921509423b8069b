/* Adding a picture of the clipboard to the library from where one writes: the server's own form, in a dialog. */
import { make, openDialog } from "writing/dialog";
import { ask, upload } from "writing/server";

const ALT_LENGTH = 300;

/* What was said of the picture before: several of one paste mostly have one author. */
let former = {};

/* Drawn, since the policy lets no page show a picture that lies nowhere. */
export function drawPicture(file) {
  const canvas = make("canvas", { className: "writing-picture", width: 1, height: 1 });
  createImageBitmap(file).then(
    (picture) => {
      Object.assign(canvas, { width: picture.width, height: picture.height });
      canvas.getContext("2d").drawImage(picture, 0, 0);
    },
    () => canvas.remove(),
  );
  return canvas;
}

function prefill(fields, alt, language) {
  for (const [name, value] of Object.entries({ ...former, [`alt_${language}`]: alt.slice(0, ALT_LENGTH) })) {
    const control = fields.querySelector(`[name="${name}"]`);
    if (control && value) control.value = value;
  }
}

/* Resolves to the key of the picture, to null when it is left out; rejects where nothing may be added. */
export async function addPicture({ file, alt }, language, title) {
  const { form } = await ask("pictures/add", {});
  const fields = make("div", { className: "writing-new-picture" });
  const show = (html) => {
    fields.innerHTML = html;
  };
  const said = make("p", { className: "writing-wrong", role: "alert" });
  show(form);
  prefill(fields, alt, language);
  return openDialog({
    title,
    submit: gettext("Add to the library"),
    cancel: gettext("Leave it out"),
    parts: [drawPicture(file), said, fields],
    async read() {
      const values = new FormData(fields.closest("form"));
      values.set("file", file, file.name);
      former = { credit: values.get("credit"), licence: values.get("licence") };
      const answer = await upload("pictures/add", values).catch(() => ({}));
      if (answer.key) return answer;
      if (answer.form) show(answer.form);
      said.textContent = answer.form ? "" : gettext("The server cannot be reached. Try again.");
      (fields.querySelector(".errorlist") ?? said).scrollIntoView({ block: "nearest" });
      return null;
    },
  });
}
