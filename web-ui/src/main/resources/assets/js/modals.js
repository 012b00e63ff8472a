// Modals that the server sends: their errors are shown like their answers, and closing one gives up what it asks.
(() => {
  const modal = () => document.querySelector("#modals [data-modal]");
  const token = () => document.querySelector("input[name=_csrf]")?.value;

  // An answer with an error is a modal too: the same form with a word about what is wrong.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const html = (event.detail.xhr.getResponseHeader("Content-Type") || "").startsWith("text/html");
    if (html && event.detail.requestConfig.elt.closest("[data-modal-form]")) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  document.addEventListener("click", (event) => {
    const closer = event.target.closest?.("[data-close-modal]");
    const dialog = closer?.closest("dialog");
    if (!dialog) return;
    event.preventDefault();
    dialog.close();
  });

  // First of all the secret leaves the page, also where the server cannot be reached.
  document.addEventListener("close", (event) => {
    if (!event.target.matches?.("[data-modal]")) return;
    event.target.querySelectorAll("[data-secret]").forEach((secret) => secret.remove());
    const asks = event.target.querySelector("form[data-modal-form]");
    event.target.remove();
    if (asks) fetch("/users/close-mfa", {
      method: "POST", redirect: "manual", body: new URLSearchParams({ _csrf: token() }),
    }).catch(() => {});
  }, true);

  // A page that comes back from the browser's cache must not show a secret again.
  addEventListener("pagehide", () => modal()?.remove());
})();
