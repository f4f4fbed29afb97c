// Passkeys: asks the device to make or to use one, puts the answer into the form, and sends it.
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const keys = list => (list ?? []).map(key => ({ ...key, id: bytes(key.id) }));

export async function ask(button) {
  const form = button.form;
  const words = form.querySelector("[data-passkey-words]");
  words.hidden = true;
  try {
    const meta = document.querySelector("meta[name=csrf]");
    const answer = await fetch(button.dataset.passkey, { method: "POST", headers: { [meta.dataset.header]: form.elements._csrf?.value ?? meta.content } });
    if (!answer.ok) throw new Error(answer.status);
    const options = await answer.json();
    form.elements[button.dataset.passkeyField].value = JSON.stringify(options.user ? await made(options) : await used(options));
  } catch (problem) {
    words.hidden = false;
    return;
  }
  form.noValidate = true; // the password beside it is not needed
  form.requestSubmit();
}
async function made(options) {
  const key = await navigator.credentials.create({ publicKey: { ...options, challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: keys(options.excludeCredentials) } });
  return { ...plain(key), response: { attestationObject: text(key.response.attestationObject),
    clientDataJSON: text(key.response.clientDataJSON), transports: key.response.getTransports?.() ?? [] } };
}
async function used(options) {
  const key = await navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge),
    allowCredentials: keys(options.allowCredentials) } });
  return { ...plain(key), response: { authenticatorData: text(key.response.authenticatorData),
    clientDataJSON: text(key.response.clientDataJSON), signature: text(key.response.signature),
    userHandle: key.response.userHandle ? text(key.response.userHandle) : undefined } };
}
const plain = key => ({ id: key.id, rawId: text(key.rawId), type: key.type,
  clientExtensionResults: key.getClientExtensionResults(), authenticatorAttachment: key.authenticatorAttachment });
