// Giving: our own amount, country and postal code beside Stripe's card fields. What is wrong is said as one types, in the same
// words as the site would use.
(() => {
  const page = window.atriumPayment;
  if (!page || page.form.dataset.payment !== "donation") return;
  const { form } = page;
  const { donation, country, postal_code: postalCode } = form.elements;
  const total = document.getElementById("total-cost");
  const error = document.getElementById("error-message");
  const postalField = document.getElementById("postal-code-field");
  const money = new Intl.NumberFormat(document.documentElement.lang, { style: "currency", currency: form.dataset.currency });
  const chosen = () => country.selectedOptions[0];
  const hasPostalCode = () => chosen().dataset.pattern !== undefined;
  const amount = () => Number(donation.value.trim().replace(",", "."));

  const faultOfDonation = () => {
    const typed = donation.value.trim();
    if (!typed) return donation.dataset.missing;
    if (!/^\d{1,6}([.,]\d{1,2})?$/.test(typed)) return donation.dataset.format;
    if (amount() < Number(donation.dataset.min)) return donation.dataset.tooSmall;
    return amount() > Number(donation.dataset.max) ? donation.dataset.tooLarge : "";
  };
  const faultOfPostalCode = () => {
    if (!hasPostalCode()) return "";
    const typed = postalCode.value.trim().replace(/\s+/g, " ").toUpperCase();
    if (!typed) return postalCode.dataset.missing;
    return new RegExp(`^(?:${chosen().dataset.pattern})$`, "u").test(typed) ? "" : postalCode.dataset.format.replace("{0}", chosen().dataset.example);
  };

  const showDonation = () => {
    const fault = faultOfDonation();
    page.tell("donation", fault);
    total.textContent = money.format(Number.isFinite(amount()) ? amount() : 0);
    total.parentElement.classList.toggle("payment-wrong", Boolean(fault));
    return fault;
  };
  const showPostalCode = () => {
    const fault = faultOfPostalCode();
    page.tell("postal_code", fault);
    return fault;
  };
  const showCountry = () => {
    document.getElementById("country-flag").src = chosen().dataset.flag;
    postalField.hidden = !hasPostalCode();
    postalCode.disabled = !hasPostalCode();
    postalCode.placeholder = chosen().dataset.example || "";
    if (postalCode.value) showPostalCode();
    else page.tell("postal_code", "");
  };
  donation.addEventListener("input", showDonation);
  postalCode.addEventListener("input", showPostalCode);
  country.addEventListener("change", showCountry);
  showCountry();

  const address = () => ({
    line1: null, line2: null, city: null, state: null, country: country.value,
    postal_code: hasPostalCode() ? postalCode.value.trim().toUpperCase() : null,
  });

  page.load().then((stripe) => {
    const colours = page.colours();
    const appearance = {
      theme: colours.dark ? "night" : "stripe",
      variables: {
        colorPrimary: colours.accent, colorText: colours.text, colorBackground: colours.surface,
        colorDanger: colours.danger, fontFamily: colours.font, borderRadius: "8px",
      },
    };
    const elements = stripe.elements({ clientSecret: form.dataset.secret, appearance, locale: document.documentElement.lang });
    const fields = elements.create("payment", { layout: { type: "tabs" }, fields: { billingDetails: { address: { country: "never", postalCode: "never" } } } });
    fields.on("ready", page.ready);
    fields.on("loaderror", page.giveUp);
    fields.mount("#payment-element");

    const pay = async () => {
      const answer = await page.ask();
      for (const [field, texts] of Object.entries(answer.form_errors || {})) page.tell(field, texts[0]);
      if (!answer.ok) return page.fail(error, answer.error);
      if (answer.client_secret !== form.dataset.secret) return page.fail(error, form.dataset.changed);
      if (elements.fetchUpdates) await elements.fetchUpdates();
      const result = await stripe.confirmPayment({
        elements,
        confirmParams: { return_url: new URL(form.dataset.done, location.href).href, payment_method_data: { billing_details: { address: address() } } },
      });
      // What is wrong with the card's fields stands beside them.
      return page.fail(error, result.error && result.error.type !== "validation_error" && result.error.message);
    };

    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      page.fail(error, "");
      const faults = [[donation, showDonation()], [postalCode, showPostalCode()]].filter(([, fault]) => fault);
      if (faults.length) return faults[0][0].focus();
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
