/* Comments are added and settled beside the form: the page stays, with all that is typed in it. */
const part = document.querySelector("#comments");

async function send(form, values) {
  const response = await fetch(form.action, { method: "POST", headers: { Accept: "application/json" }, body: values });
  if (!response.ok || response.redirected) throw new Error(`${response.status}`);
  return response.json();
}

part?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { target: form, submitter } = event;
  const said = part.querySelector(".comments-said");
  const values = new FormData(form, submitter);
  said.textContent = "";
  submitter.disabled = true;
  try {
    const answer = await send(form, values);
    part.querySelector(".comments-place").innerHTML = answer.html;
    document.querySelector(".comments-count").textContent = answer.count ? `: ${answer.count}` : "";
    said.textContent = answer.said;
    form.reset();
    part.querySelector("textarea").focus();
  } catch {
    said.textContent = gettext("The comment was not stored. Try again.");
  } finally {
    submitter.disabled = false;
  }
});
