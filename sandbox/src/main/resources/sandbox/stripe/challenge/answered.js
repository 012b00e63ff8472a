// The bank has its answer; the page that asked may go on.
window.parent.postMessage({ stripe: "challenge-answered" }, "*");
