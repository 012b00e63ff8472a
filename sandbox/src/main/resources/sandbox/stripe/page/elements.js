// The elements of one payment, with the intent that they are for.
class Elements {
  constructor(stripe, options) {
    this.key = stripe.key;
    this.base = stripe.base;
    this.options = options;
    this.locale = languageOf(options.locale ?? stripe.options.locale);
    this.texts = MESSAGES[this.locale];
    this.created = [];
    this.isSubmitted = false;
    if (options.clientSecret !== undefined) {
      clientSecretOf(options.clientSecret, "elements()");
    }
  }

  create(type, options) {
    mustHave(["card", "payment"].includes(type), `A valid Element name must be provided. Valid Elements are: card, payment; you passed: ${type}.`);
    mustHave(!this.getElement(type), `Can only create one Element of type ${type} through an Elements instance.`);
    mustHave(
      type !== "payment" || this.options.clientSecret || this.options.mode,
      "In order to create a payment element, you must pass a clientSecret or mode when creating the Elements group.",
    );
    const element = new StripeElement(this, type, options);
    this.created.push(element);
    return element;
  }

  getElement(type) {
    return this.created.find((element) => element.type === type) ?? null;
  }

  forget(element) {
    this.created = this.created.filter((other) => other !== element);
  }

  update(options) {
    this.options = { ...this.options, ...options };
    if (options.locale) {
      this.locale = languageOf(options.locale);
      this.texts = MESSAGES[this.locale];
    }
    this.created.forEach((element) => element.frame?.ask("restyle", element.look()));
  }

  /** The intent has changed at the server, such as its amount. */
  async fetchUpdates() {
    const element = this.getElement("payment");
    return element?.frame ? element.frame.ask("refresh") : {};
  }

  /** Shows what is still wrong, beside each field. */
  async submit() {
    const element = this.getElement("payment");
    if (!element?.frame) {
      return { error: { type: "validation_error", message: this.texts.unexpected } };
    }
    const answer = await element.frame.ask("submit");
    this.isSubmitted = !answer.error;
    return answer.error ? answer : { selectedPaymentMethod: "card" };
  }
}
