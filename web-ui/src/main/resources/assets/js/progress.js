// The thin line at the top: shown while htmx or the browser loads something.
(() => {
  const line = () => document.getElementById("progress");
  let running = 0;
  const start = () => { running++; line()?.classList.add("busy"); };
  const stop = () => { running = Math.max(0, running - 1); if (running === 0) line()?.classList.remove("busy"); };

  document.addEventListener("htmx:beforeRequest", start);
  document.addEventListener("htmx:afterRequest", stop);
  document.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) {
      event.target.setAttribute("aria-busy", "true");
      start();
    }
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const leaves = link && link.origin === location.origin && !link.hash && !link.target && !event.defaultPrevented
      && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (leaves) start();
  });
  // A page that comes back from the browser's cache must not look busy.
  addEventListener("pageshow", () => {
    running = 0;
    line()?.classList.remove("busy");
    document.querySelectorAll("form[aria-busy]").forEach((form) => form.removeAttribute("aria-busy"));
  });
})();
