// The little script of the product's own: requests carry the form's protection, refusals go into the form that caused
// them (nothing typed is lost), uploads show how far they are.
addEventListener("htmx:configRequest", event => {
  const meta = document.querySelector("meta[name=csrf]");
  if (meta) event.detail.headers[meta.dataset.header] = meta.content;
});
addEventListener("htmx:beforeSwap", event => {
  const { xhr, requestConfig } = event.detail;
  if (xhr.status < 400) return;
  const place = requestConfig.elt.closest("form")?.querySelector("[data-errors]");
  if (!place) { if (xhr.responseText.includes("data-refusal")) { event.detail.shouldSwap = true; event.detail.target = document.getElementById("toast"); event.detail.swapOverride = "innerHTML"; } return; }
  event.detail.shouldSwap = true;
  event.detail.isError = false;
  event.detail.target = place;
  event.detail.swapOverride = "innerHTML show:none";
});
addEventListener("htmx:afterSwap", event => {
  const notice = event.detail.target.querySelector?.("[data-refusal]");
  if (!notice) return;
  markWrong(notice.closest("form"), notice.dataset.field);
  notice.scrollIntoView({ block: "center" });
  (notice.querySelector("input, button") ?? notice).focus();
});
// The field at fault is marked until something is typed in it; one that was not asked for before is shown.
function markWrong(form, name) {
  form?.querySelectorAll(".wrong").forEach(settle);
  const named = name && form?.elements[name];
  const input = named instanceof RadioNodeList ? named[0] : named;
  if (!input) return;
  input.closest("[hidden]")?.removeAttribute("hidden");
  const field = input.closest(".field");
  if (!field) return;
  field.classList.add("wrong");
  input.setAttribute("aria-invalid", "true");
  field.addEventListener("input", () => settle(field), { once: true });
}
function settle(field) {
  field.classList.remove("wrong");
  field.querySelector("[aria-invalid]")?.removeAttribute("aria-invalid");
}
addEventListener("htmx:sendError", event => {
  const place = event.detail.elt.closest("form")?.querySelector("[data-errors]");
  const words = document.body.dataset.offline;
  if (place && words) { place.setAttribute("role", "alert"); place.textContent = words; place.className = "notice is-bad"; place.scrollIntoView({ block: "center" }); }
});
addEventListener("htmx:xhr:progress", event => {
  const bar = event.target.querySelector?.("progress");
  if (bar && event.detail.lengthComputable) { bar.hidden = false; bar.max = event.detail.total; bar.value = event.detail.loaded; }
});
addEventListener("click", async event => {
  const button = event.target.closest?.("[data-passkey]");
  if (button) (await import(button.dataset.script)).ask(button);
});
addEventListener("click", event => {
  const target = event.target.closest?.("[data-back],[data-print]");
  if (!target) return;
  if (target.matches("[data-print]")) print();
  else if (history.length > 1) { event.preventDefault(); history.back(); }
});
// Files: what was chosen or dropped is listed with its size before it is sent.
addEventListener("change", event => {
  const place = event.target.closest?.("[data-drop]");
  if (place && event.target.type === "file") showChosen(place, event.target);
});
for (const name of ["dragover", "drop"]) addEventListener(name, event => {
  const place = event.target.closest?.("[data-drop]");
  if (!place) return;
  event.preventDefault();
  if (name !== "drop") return;
  const field = place.querySelector("input[type=file]");
  field.files = event.dataTransfer.files;
  showChosen(place, field);
});
function showChosen(place, field) {
  const size = bytes => (bytes / 1048576).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  place.querySelector("[data-chosen]").replaceChildren(...Array.from(field.files, file => {
    const line = document.createElement("li"), words = document.createElement("span"), soft = document.createElement("small");
    soft.className = "soft";
    soft.textContent = ` ${size(file.size)} ${place.dataset.megabytes}`;
    words.append(file.name, soft);
    line.append(document.createElement("span"), words);
    return line;
  }));
}
// A chip opens its provision beside the page, as the demonstration does its roles; with a key held down, or without
// script, it is a plain link.
addEventListener("click", event => {
  const chip = event.target.closest?.("[data-cite], [data-beside]");
  const beside = document.getElementById("beside");
  if (!chip || !beside?.showPopover || !window.htmx || event.defaultPrevented) return;
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  htmx.ajax("GET", chip.dataset.beside ?? chip.href, { source: chip, target: beside, swap: "innerHTML show:none" }).then(() => {
    if (!beside.firstElementChild) return;
    if (!beside.matches(":popover-open")) beside.showPopover();
    beside.scrollTop = 0;
    beside.focus();
  });
});
