// What renews itself stays as it is while a dialog is open: closing that gives the focus back to what was there before.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target.matches?.("[data-renews]") && document.querySelector("dialog[open]")) event.detail.shouldSwap = false;
});
