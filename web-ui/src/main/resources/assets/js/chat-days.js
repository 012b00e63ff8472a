// Where a day begins depends on where one is: the lines between days, which the server put at midnight UTC, move there.
(() => {
  const log = document.getElementById("chat-messages");
  if (!log) return;
  const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long" });
  const day = (message) => format.format(new Date(message.querySelector("time").dateTime));

  function neighbour(message, way) {
    let other = message[way];
    while (other && !other.matches(".chat-message")) other = other[way];
    return other;
  }

  function line(text) {
    const paragraph = document.createElement("p");
    paragraph.className = "chat-day";
    paragraph.append(document.createElement("span"));
    paragraph.firstChild.textContent = text;
    return paragraph;
  }

  function place(message) {
    const before = neighbour(message, "previousElementSibling");
    const above = message.previousElementSibling;
    if (above?.matches(".chat-day")) above.remove();
    if (before && day(before) === day(message)) return;
    message.before(line(day(message)));
    message.classList.remove("chat-continues");
  }

  new MutationObserver((changes) => {
    const moved = new Set();
    changes.forEach((change) => change.addedNodes.forEach((node) => {
      if (node.nodeType !== Node.ELEMENT_NODE || !node.matches(".chat-message")) return;
      moved.add(node);
      moved.add(neighbour(node, "nextElementSibling"));
    }));
    moved.forEach((message) => message?.isConnected && place(message));
  }).observe(log, { childList: true });
  log.querySelectorAll(".chat-message").forEach(place);
})();
