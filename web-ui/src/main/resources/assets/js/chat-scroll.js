// The log opens at its end and stays there while one reads the end; older messages come in above without a jump.
(() => {
  const log = document.getElementById("chat-messages");
  if (!log) return;
  const input = document.getElementById("chat-input");
  const toEnd = () => { log.scrollTop = log.scrollHeight; };
  let atEnd = true;
  let below = 0;
  let newest = log.lastElementChild;

  toEnd();
  log.addEventListener("scroll", () => { atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80; });
  document.addEventListener("htmx:wsAfterMessage", () => {
    const ownCame = log.lastElementChild !== newest && log.lastElementChild?.matches(".chat-own");
    newest = log.lastElementChild;
    if (atEnd || ownCame) toEnd();
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.target.closest("#chat-messages")) below = log.scrollHeight - log.scrollTop;
  });
  document.addEventListener("htmx:afterSettle", () => {
    if (below) log.scrollTop = log.scrollHeight - below;
    below = 0;
  });
  new ResizeObserver(() => { if (atEnd) toEnd(); }).observe(log);

  input.addEventListener("input", () => {
    input.style.height = "auto";
    input.style.height = `${Math.min(input.scrollHeight + 2, 160)}px`;
  });
})();
