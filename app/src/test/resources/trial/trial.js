// A page as a site would write one: element, language and intent are named in its address.
const wish = new URLSearchParams(location.search);
const secret = wish.get("secret");
const stripe = Stripe("pk_test_sandbox", { locale: wish.get("locale") ?? "en" });
const type = wish.get("element");
const elements = stripe.elements(type === "payment" ? { clientSecret: secret } : {});
const element = type === "payment"
  ? elements.create("payment", { fields: { billingDetails: { address: "never" } } })
  : elements.create("card", { hidePostalCode: true });
const events = document.getElementById("events");
["ready", "change", "focus", "loaderror"].forEach((name) => element.on(name, (event) => {
  events.textContent += `${name}${name === "change" ? `:${event.complete}:${event.error?.message ?? ""}` : ""} `;
}));
element.mount("#place");

const address = { line1: null, line2: null, city: null, state: null, country: "PL", postal_code: "00-950" };
document.getElementById("pay").addEventListener("click", async () => {
  const { paymentIntent, error } = type === "payment"
    ? await stripe.confirmPayment({
      elements,
      confirmParams: { return_url: `${location.origin}/trial/end`, payment_method_data: { billing_details: { address } } },
    })
    : await stripe.confirmCardPayment(secret, { payment_method: { card: element, billing_details: { name: "Alicja Żuk" } } });
  document.getElementById("result").textContent = error ? `${error.type} ${error.code}: ${error.message}` : paymentIntent.status;
});
