// The chat page's part in losing nothing: it says what it has seen when it connects again, shows each message once, and sends
// again what was not answered. A message has a key of its own, so the room takes a repetition once.
(() => {
  const log = document.getElementById("chat-messages");
  if (!log) return;
  const form = document.getElementById("chat-form");
  const input = document.getElementById("chat-input");
  const status = () => document.getElementById("online-status");
  const isPrivate = () => !form.action.endsWith("/public");
  const connecting = status().textContent;
  const unanswered = new Map();
  let markedUpTo = 0;
  let connected = false;
  let ended = false;
  const tell = (text) => { document.getElementById("chat-fault").textContent = text; };

  const sequences = () => [...log.querySelectorAll("[data-sequence]")].map((one) => Number(one.dataset.sequence));
  const seen = () => Math.max(0, ...sequences());

  htmx.createWebSocket = (url) => new WebSocket(`${url}?after=${seen()}`);

  document.addEventListener("htmx:wsConnecting", () => {
    status().textContent = connecting;
    delete status().dataset.online;
  });

  document.addEventListener("htmx:wsOpen", (event) => {
    connected = true;
    ended = false;
    if (document.getElementById("chat-fault").textContent === form.dataset.waiting) tell("");
    unanswered.forEach((frame) => event.detail.socketWrapper.sendImmediately(frame));
  });

  document.addEventListener("htmx:wsClose", (event) => {
    const returns = [1006, 1012, 1013].includes(event.detail.event.code);
    connected = false;
    ended = !returns;
    status().textContent = returns ? connecting : form.dataset.closed;
    delete status().dataset.online;
  });

  document.addEventListener("htmx:wsConfigSend", (event) => {
    if (ended) {
      // Nobody would hear it: what was typed stays, to be copied before the page is loaded again.
      event.preventDefault();
      tell(form.dataset.closed);
      return;
    }
    const key = crypto.getRandomValues(new Uint32Array(4)).reduce((text, part) => text + part.toString(36).padStart(7, "0"), "");
    const frame = JSON.stringify({ message: input.value, key });
    event.detail.messageBody = frame;
    if (input.value.trim()) unanswered.set(key, frame);
    tell(connected || !input.value.trim() ? "" : form.dataset.waiting);
    input.value = "";
    input.dispatchEvent(new Event("input"));
  });

  // A message that is on the page already does not come a second time.
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    if (event.detail.target !== log) return;
    event.detail.fragment.querySelectorAll("[data-message-id]").forEach((message) => {
      if (document.getElementById(message.id)) message.remove();
    });
  });

  document.addEventListener("htmx:wsAfterMessage", () => {
    log.querySelectorAll("[data-key]").forEach((message) => unanswered.delete(message.dataset.key));
    const fault = document.getElementById("chat-fault");
    const refused = unanswered.get(fault.dataset.key);
    if (refused) {
      unanswered.delete(fault.dataset.key);
      if (!input.value) input.value = JSON.parse(refused).message;
    }
    markRead();
  });

  let marking;
  function markRead() {
    clearTimeout(marking);
    marking = setTimeout(() => {
      const upTo = seen();
      if (!isPrivate() || document.hidden || upTo <= markedUpTo) return;
      markedUpTo = upTo;
      const socket = htmx.find("[ws-connect]")["htmx-internal-data"]?.webSocket;
      if (socket) socket.send(JSON.stringify({ read: String(upTo) }));
    }, 1000);
  }
  document.addEventListener("visibilitychange", markRead);

  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
})();
