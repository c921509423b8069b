// Passkeys: the browser speaks in bytes, the server in base64url; nothing else happens here.
const toBytes = text =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), letter => letter.charCodeAt(0));
const toText = bytes =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const withBytes = keys => (keys || []).map(key => ({ ...key, id: toBytes(key.id) }));

function creation({ publicKey }, alone) {
  const asked = { ...publicKey, challenge: toBytes(publicKey.challenge) };
  asked.user = { ...publicKey.user, id: toBytes(publicKey.user.id) };
  asked.excludeCredentials = withBytes(publicKey.excludeCredentials);
  asked.authenticatorSelection = {
    ...publicKey.authenticatorSelection,
    residentKey: alone ? "required" : "discouraged",
    requireResidentKey: alone,
    ...(alone && { userVerification: "required" }),
  };
  return { publicKey: asked };
}

function request({ publicKey }) {
  const asked = { ...publicKey, challenge: toBytes(publicKey.challenge) };
  asked.allowCredentials = withBytes(publicKey.allowCredentials);
  return { publicKey: asked };
}

function answer(credential) {
  const { response } = credential;
  const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  const given = parts.filter(name => response[name]).map(name => [name, toText(response[name])]);
  return {
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { ...Object.fromEntries(given), transports: response.getTransports?.() },
  };
}

const optionsInPage = () => JSON.parse(document.getElementById("passkey-options").textContent);

const ways = {
  async login(form) {
    const reply = await fetch(form.action, { headers: { Accept: "application/json" } });
    if (!reply.ok) throw new Error(`status ${reply.status}`);
    return navigator.credentials.get(request((await reply.json()).request_options));
  },
  confirm: () => navigator.credentials.get(request(optionsInPage().request_options)),
  create: form =>
    navigator.credentials.create(creation(optionsInPage().creation_options, form.elements.passwordless.checked)),
};

async function use(form) {
  const failed = form.querySelector(".failed");
  failed.textContent = "";
  try {
    form.elements.credential.value = JSON.stringify(answer(await ways[form.dataset.passkey](form)));
  } catch {
    // Refused, timed out, no such key: to the person it is all the same.
    failed.textContent = form.dataset.failed;
    return;
  }
  form.submit();
}

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.querySelector("button[type=button]").addEventListener("click", () => use(form));
    // Enter in a field must not send a form that has no key yet.
    form.addEventListener("submit", event => {
      event.preventDefault();
      use(form);
    });
  }
}
