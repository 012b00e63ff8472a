// Messages: announced, closed by a button, and gone by themselves unless they tell of an error.
(() => {
  const LIFETIME = 8000;
  const box = () => document.getElementById("toasts");

  function equip(message) {
    if (message.querySelector(".message-close")) return;
    const close = document.createElement("button");
    close.type = "button";
    close.className = "message-close";
    close.textContent = "×";
    close.setAttribute("aria-label", box().dataset.dismiss);
    close.addEventListener("click", () => message.remove());
    message.append(close);
    if (message.matches(".message-success, .message-info")) fade(message);
  }

  function fade(message) {
    let timer;
    const wait = () => { timer = setTimeout(() => message.remove(), LIFETIME); };
    const hold = () => clearTimeout(timer);
    message.addEventListener("pointerenter", hold);
    message.addEventListener("focusin", hold);
    message.addEventListener("pointerleave", wait);
    message.addEventListener("focusout", wait);
    wait();
  }

  function say(text) {
    const message = document.createElement("div");
    message.className = "message message-error";
    message.append(Object.assign(document.createElement("p"), { textContent: text }));
    box().append(message);
  }

  // Screen readers hear what is added to a live region, not what it came with: so it is added again.
  document.addEventListener("DOMContentLoaded", () => {
    const messages = [...box().children];
    new MutationObserver(() => [...box().children].forEach(equip)).observe(box(), { childList: true });
    messages.forEach(equip);
    setTimeout(() => box().replaceChildren(...messages.filter((message) => message.isConnected)), 150);
  });
  document.addEventListener("htmx:sendError", () => say(box().dataset.failure));
  document.addEventListener("htmx:responseError", (event) => {
    if (!event.detail.xhr.getResponseHeader("HX-Redirect")) say(box().dataset.failure);
  });
})();
