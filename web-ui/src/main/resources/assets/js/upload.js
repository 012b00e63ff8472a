// Sends forms with a chosen file, so that one sees how far it is. The answer is the way on, or the page with what is wrong;
// then a file that was not the mistake stays chosen.
(() => {
  const busy = (form, is) => {
    htmx.trigger(document.body, is ? "htmx:beforeRequest" : "htmx:afterRequest");
    form.toggleAttribute("aria-busy", is);
    if (is) form.setAttribute("aria-busy", "true");
    form.querySelector("[type=submit]").disabled = is;
    form.querySelector(".uploading").hidden = !is;
  };

  function progress(form, sent) {
    const place = form.querySelector(".uploading");
    const bar = place.querySelector("progress");
    const text = sent < 100 ? place.dataset.sending : place.dataset.working;
    if (sent < 100) bar.value = sent; else bar.removeAttribute("value");
    if (place.querySelector("p").textContent !== text) place.querySelector("p").textContent = text;
  }

  // Scripts of a page that came this way do not run, but the captcha's has run before.
  function renewCaptcha(main) {
    main.querySelectorAll(".g-recaptcha").forEach((place) => window.grecaptcha?.render(place, { sitekey: place.dataset.sitekey }));
  }

  function show(html, chosen) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const next = page.querySelector("main");
    if (!next) { htmx.trigger(document.body, "htmx:sendError"); return; }
    const main = document.querySelector("main");
    const toasts = main.querySelector("#toasts");
    [...main.children].forEach((child) => { if (child !== toasts) child.remove(); });
    next.querySelector("#toasts")?.childNodes.forEach((message) => toasts.append(message.cloneNode(true)));
    next.querySelector("#toasts")?.remove();
    main.append(...next.childNodes);
    document.title = page.title;
    renewCaptcha(main);
    htmx.process(main);
    const input = main.querySelector("input[type=file]");
    if (input && !input.hasAttribute("aria-invalid")) {
      input.replaceWith(chosen);
      chosen.dispatchEvent(new Event("change", { bubbles: true }));
    }
    main.querySelector("[autofocus]")?.focus();
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const chosen = form.querySelector("input[type=file]");
    if (!form.matches("form[data-upload]") || !chosen.files.length) return;
    event.preventDefault();
    if (chosen.hasAttribute("data-refused")) { chosen.focus(); return; }

    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("X-Upload", "true");
    request.upload.addEventListener("progress", (sent) => { if (sent.lengthComputable) progress(form, Math.floor(100 * sent.loaded / sent.total)); });
    request.addEventListener("load", () => {
      const onwards = request.getResponseHeader("X-Location");
      if (onwards) { location.assign(onwards); return; }
      busy(form, false);
      show(request.responseText, chosen);
    });
    request.addEventListener("error", () => { busy(form, false); htmx.trigger(document.body, "htmx:sendError"); });
    busy(form, true);
    progress(form, 0);
    request.send(new FormData(form));
  });
})();
