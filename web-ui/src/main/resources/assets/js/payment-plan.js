// Buying a plan: the price follows the choice; the site names the intent; Stripe's card field pays it.
(() => {
  const page = window.atriumPayment;
  if (!page || page.form.dataset.payment !== "plan") return;
  const { form } = page;
  const plan = form.elements.plan;
  const total = document.getElementById("total-cost");
  const error = document.getElementById("card-errors");
  let secret = null;

  const chosen = () => plan.selectedOptions[0];
  const check = () => page.tell("plan", plan.value ? "" : plan.dataset.missing);
  const show = () => {
    total.textContent = chosen().dataset.price;
    total.toggleAttribute("data-chosen", Boolean(plan.value));
  };
  plan.addEventListener("change", () => { show(); check(); });
  show();

  page.load().then((stripe) => {
    const colours = page.colours();
    const card = stripe.elements().create("card", {
      style: {
        base: { color: colours.text, fontFamily: colours.font, fontSize: "16px", iconColor: colours.text, "::placeholder": { color: "#8b8880" } },
        invalid: { color: colours.danger, iconColor: colours.danger },
      },
    });
    card.on("ready", page.ready);
    card.on("loaderror", page.giveUp);
    card.on("change", (event) => page.fail(error, event.error && event.error.message));
    card.mount("#card-element");

    const pay = async () => {
      // After a broken connection the first try may have paid.
      if (secret && page.isPaid(await page.look(stripe, secret))) return page.done(await page.look(stripe, secret));
      const answer = await page.ask();
      if (!answer.ok) return page.fail(error, answer.error);
      secret = answer.client_secret;
      const intent = await page.look(stripe, secret);
      if (intent && String(intent.amount) !== chosen().dataset.amount) return page.fail(error, form.dataset.changed);
      const result = await stripe.confirmCardPayment(secret, { payment_method: { card } });
      return result.error ? page.fail(error, result.error.message) : page.done(result.paymentIntent);
    };

    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      page.fail(error, "");
      check();
      if (!plan.value) return plan.focus();
      page.busy(true);
      try {
        await pay();
      } catch {
        page.fail(error, form.dataset.offline);
      } finally {
        page.busy(false);
      }
      return undefined;
    });
  }).catch(page.giveUp);
})();
