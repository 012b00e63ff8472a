// What the pages on which one pays have in common: Stripe's script, which may not come, errors beside their fields, and the
// one question to the site before Stripe is told to take the money.
window.atriumPayment = (() => {
  const form = document.getElementById("payment-form");
  if (!form) return null;
  const submit = document.getElementById("submit-button");
  const PATIENCE = 15000;

  form.hidden = false;

  const giveUp = () => {
    if (form.dataset.ready !== undefined) return;
    form.hidden = true;
    document.getElementById("payment-away").hidden = false;
  };

  const ready = () => {
    form.dataset.ready = "";
    submit.disabled = false;
  };

  const load = () => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    // Not data-script, which hyperscript would read as its own.
    script.src = form.dataset.source;
    script.onload = () => (window.Stripe ? resolve(window.Stripe(form.dataset.key, { locale: document.documentElement.lang })) : reject());
    script.onerror = reject;
    document.head.append(script);
    setTimeout(giveUp, PATIENCE);
  });

  // Stripe's fields are in frames of their own, which do not know the page's colours: take them from what is drawn.
  const colours = () => {
    const page = getComputedStyle(document.body);
    const field = getComputedStyle(document.querySelector(".field-input"));
    const error = getComputedStyle(document.querySelector(".field-error"));
    const schemes = getComputedStyle(document.documentElement).colorScheme;
    return {
      dark: schemes === "dark" || (schemes.includes("dark") && matchMedia("(prefers-color-scheme: dark)").matches),
      text: page.color,
      surface: field.backgroundColor,
      line: field.borderTopColor,
      danger: error.color,
      accent: getComputedStyle(submit).backgroundColor,
      font: page.fontFamily,
    };
  };

  const tell = (field, text) => {
    const input = form.elements[field];
    const error = document.getElementById(`${field}-error`);
    if (!input || !error) return;
    error.textContent = text;
    error.hidden = !text;
    input.closest(".field").classList.toggle("field-wrong", Boolean(text));
    if (text) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  };

  const fail = (element, text) => {
    element.textContent = text || "";
    element.hidden = !text;
  };

  const busy = (on) => {
    submit.disabled = on;
    form.setAttribute("aria-busy", String(on));
  };

  const ask = async () => {
    const answer = await fetch(form.getAttribute("action"), {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams(new FormData(form)),
    });
    if (answer.status === 401) {
      location.reload();
      return new Promise(() => {});
    }
    return { ok: answer.ok, ...(await answer.json()) };
  };

  // An intent that was paid or changed in another window must not be paid as if nothing had happened.
  const look = async (stripe, secret) => (stripe.retrievePaymentIntent ? (await stripe.retrievePaymentIntent(secret)).paymentIntent : null);

  const done = (intent) => {
    location.href = `${form.dataset.done}${intent && intent.id ? `?payment_intent=${encodeURIComponent(intent.id)}` : ""}`;
  };

  const isPaid = (intent) => Boolean(intent) && ["succeeded", "processing"].includes(intent.status);

  return { form, load, ready, giveUp, colours, tell, fail, busy, ask, look, done, isPaid };
})();
