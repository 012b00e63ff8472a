// Stripe.js for the sandbox: what the real one offers to a page with a Card Element or a Payment Element.
const BASE = new URL("..", document.currentScript.src).href;

class StripeClient {
  constructor(key, options = {}) {
    mustHave(typeof key === "string" && key.startsWith("pk_"), key?.startsWith?.("sk_")
      ? "You should not use your secret key with Stripe.js. Please pass a publishable key instead."
      : "Missing value for Stripe(): apiKey should be a string.");
    this.key = key;
    this.options = options;
    this.base = BASE;
    this.payments = new Payments(this);
  }

  elements(options = {}) {
    return new Elements(this, options);
  }

  confirmCardPayment(clientSecret, data, options) {
    return this.payments.confirmCard(clientSecret, data, options);
  }

  confirmPayment(options) {
    return this.payments.confirm(options);
  }

  async retrievePaymentIntent(clientSecret) {
    return this.payments.api().intent(clientSecretOf(clientSecret, "stripe.retrievePaymentIntent intent secret"));
  }

  async handleNextAction({ clientSecret }) {
    clientSecretOf(clientSecret, "stripe.handleNextAction()");
    return this.payments.seenThrough(await this.retrievePaymentIntent(clientSecret), clientSecret, languageOf(this.options.locale));
  }

  handleCardAction(clientSecret) {
    return this.handleNextAction({ clientSecret });
  }

  async createPaymentMethod({ type, card, elements, billing_details: billing, params }) {
    const element = card ?? elements?.getElement("payment");
    mustHave(element instanceof StripeElement && element.frame, "stripe.createPaymentMethod(): expected a mounted Element.");
    return element.frame.ask("createPaymentMethod", { type: type ?? "card", billing_details: billing ?? params?.billing_details });
  }

  registerAppInfo() {}
}

window.Stripe = function Stripe(key, options) {
  return new StripeClient(key, options);
};
window.Stripe.version = 3;
