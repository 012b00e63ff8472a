// The server writes times in UTC, as it cannot know better; here they become the reader's own, also those that come later.
// data-local="moment": the time, with the date before it on another day. "short": the time today, else the date.
(() => {
  const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
  const time = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long" });
  const full = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "long" });

  function localize(element) {
    const at = new Date(element.dateTime);
    const today = day.format(at) === day.format(new Date());
    const date = element.dataset.local === "short" ? day.format(at) : `${day.format(at)}, ${time.format(at)}`;
    element.textContent = today ? time.format(at) : date;
    element.title = full.format(at);
  }

  const within = (node) => {
    if (node.nodeType === Node.ELEMENT_NODE) node.querySelectorAll("time[data-local]").forEach(localize);
  };
  within(document.documentElement);
  new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach(within)))
    .observe(document.body, { childList: true, subtree: true });
})();
