// The bank's question, over the page until it is answered.
function showChallenge(address, title) {
  return new Promise((answered) => {
    const veil = document.createElement("div");
    veil.setAttribute("role", "dialog");
    veil.setAttribute("aria-modal", "true");
    veil.setAttribute("aria-label", title);
    Object.assign(veil.style, {
      position: "fixed", inset: "0", zIndex: "2147483647", display: "grid", placeItems: "center", background: "rgb(10 14 25 / 60%)",
    });
    const frame = document.createElement("iframe");
    frame.src = address;
    frame.title = title;
    frame.name = "stripe-challenge-frame";
    Object.assign(frame.style, {
      width: "min(28rem, 94vw)", height: "min(30rem, 90vh)", border: "0", borderRadius: "8px", background: "Canvas",
    });
    const before = document.activeElement;
    const finish = (event) => {
      if (event.source === frame.contentWindow && event.data?.stripe === "challenge-answered") {
        window.removeEventListener("message", finish);
        veil.remove();
        before?.focus?.();
        answered();
      }
    };
    window.addEventListener("message", finish);
    frame.addEventListener("load", () => frame.focus());
    veil.append(frame);
    document.body.append(veil);
  });
}
