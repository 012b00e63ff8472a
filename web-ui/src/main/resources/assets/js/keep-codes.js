// Copies, downloads and prints the backup codes. Without scripts they can still be read and selected.
(() => {
  const codes = (selector) => [...document.querySelectorAll(`${selector} code`)].map((code) => code.textContent).join("\n");

  function download(text, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text + "\n"], { type: "text/plain" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  document.addEventListener("htmx:load", () =>
    document.querySelectorAll("[data-tools]").forEach((tools) => { tools.hidden = false; }));
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-copy], [data-download], [data-print]");
    if (!button) return;
    if (button.dataset.download) download(codes(button.dataset.download), button.dataset.file);
    if ("print" in button.dataset) print();
    if (button.dataset.copy) {
      await navigator.clipboard.writeText(codes(button.dataset.copy));
      button.textContent = button.dataset.done;
    }
  });
})();
