// What a page does with an intent: confirm it, see the bank's question through, and learn how it ended.
const ADDRESS = ["line1", "line2", "city", "state", "country", "postal_code"];

class Payments {
  constructor(stripe) {
    this.stripe = stripe;
  }

  async confirmCard(clientSecret, data = {}, options = {}) {
    clientSecretOf(clientSecret, "stripe.confirmCardPayment intent secret");
    const { payment_method: method, ...others } = data;
    const result = typeof method === "object" && method.card instanceof StripeElement
      ? await this.byElement(method.card, clientSecret, { ...others, billing_details: method.billing_details })
      : await this.api().confirm(clientSecret, { ...others, ...(typeof method === "string" ? { payment_method: method } : tokenOf(method)) });
    return options.handleActions === false ? result : this.seenThrough(result, clientSecret, this.localeOf(method?.card));
  }

  async confirm({ elements, clientSecret, confirmParams = {}, redirect = "always" }) {
    mustHave(elements instanceof Elements || clientSecret, "stripe.confirmPayment(): expected an Elements instance or a clientSecret.");
    mustHave(redirect === "if_required" || isAddress(confirmParams.return_url), "stripe.confirmPayment(): the `confirmParams.return_url` argument is required when `redirect` is 'always'; it should be an absolute url.");
    const secret = clientSecretOf(elements?.options.clientSecret ?? clientSecret, "stripe.confirmPayment()");
    const element = elements?.getElement("payment");
    mustHave(element?.frame, "Invalid value for stripe.confirmPayment(): elements should have a mounted Payment Element.");
    mustHave(elements.options.clientSecret || elements.isSubmitted, "elements.submit() must be called before stripe.confirmPayment().");
    mustBringWhatIsNotAsked(element.options.fields?.billingDetails, confirmParams.payment_method_data?.billing_details);
    const { payment_method_data: method, ...others } = confirmParams;
    const confirmed = await this.byElement(element, secret, { ...others, billing_details: method?.billing_details });
    const result = await this.seenThrough(confirmed, secret, elements.locale);
    return result.paymentIntent && redirect === "always" ? leaveFor(confirmParams.return_url, result.paymentIntent) : result;
  }

  byElement(element, clientSecret, params) {
    mustHave(element.frame, `We could not retrieve data from the specified Element. Please make sure the Element you are attempting to use is still mounted.`);
    return element.frame.ask("confirm", { clientSecret, params: plain(params) });
  }

  async seenThrough(result, clientSecret, locale) {
    const action = result.paymentIntent?.status === "requires_action" ? result.paymentIntent.next_action : null;
    if (!action) {
      return result;
    }
    if (action.type === "redirect_to_url") {
      window.location.assign(action.redirect_to_url.url);
      return new Promise(() => {});
    }
    const page = new URL(action.use_stripe_sdk.stripe_js);
    await showChallenge(`${this.stripe.base}3ds/${page.pathname.split("/").pop()}${page.search}&locale=${locale}`, MESSAGES[locale].challengeFrame);
    return this.outcome(clientSecret, locale);
  }

  async outcome(clientSecret, locale) {
    const api = this.api(locale);
    const after = await api.intent(clientSecret);
    const failure = after.paymentIntent?.status === "requires_payment_method" ? after.paymentIntent.last_payment_error : null;
    return failure ? { error: { ...api.readable(failure), payment_intent: after.paymentIntent } } : after;
  }

  api(locale = this.stripe.options.locale) {
    return new Api(this.stripe.base, this.stripe.key, textsFor(locale));
  }

  localeOf(element) {
    return element instanceof StripeElement ? element.elements.locale : languageOf(this.stripe.options.locale);
  }
}

function tokenOf(method) {
  return method?.card?.token
    ? { payment_method_data: { type: "card", card: { token: method.card.token }, billing_details: method.billing_details } }
    : {};
}

/** An address that the element was told not to ask for must come with the confirmation, each part of it. */
function mustBringWhatIsNotAsked(fields, details) {
  const never = fields === "never" || fields?.address === "never" ? ADDRESS : ADDRESS.filter((part) => fields?.address?.[part === "postal_code" ? "postalCode" : part] === "never");
  never.forEach((part) => mustHave(
    details?.address?.[part] !== undefined,
    `You specified "never" for fields.billing_details.address when creating the payment Element, but did not pass confirmParams.payment_method_data.billing_details.address.${part} when calling stripe.confirmPayment(). If you opt out of collecting data via the payment Element using the fields option, the data must be passed in when calling stripe.confirmPayment().`,
  ));
}

function isAddress(value) {
  try {
    return /^https?:$/.test(new URL(value).protocol);
  } catch {
    return false;
  }
}

/** Never comes back: the page is left. */
function leaveFor(returnUrl, intent) {
  const address = new URL(returnUrl);
  address.searchParams.set("payment_intent", intent.id);
  address.searchParams.set("payment_intent_client_secret", intent.client_secret);
  address.searchParams.set("redirect_status", intent.status === "processing" ? "pending" : intent.status);
  window.location.assign(address.href);
  return new Promise(() => {});
}
