// The list of one's chats is written anew whenever something changes; whoever is in it with the keyboard stays where they were.
(() => {
  let focused = "";
  const isList = (event) => event.detail.target?.id === "my-chats";
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    const active = document.activeElement;
    focused = isList(event) && active?.closest("#my-chats") ? active.id : "";
  });
  document.addEventListener("htmx:oobAfterSwap", (event) => {
    if (isList(event) && focused) document.getElementById(focused)?.focus({ preventScroll: true });
  });
})();
