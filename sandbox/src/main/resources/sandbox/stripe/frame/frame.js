// The frame's end of the wire: the page asks, and hears nothing of what is typed but whether it is complete.
const BASE = new URL("..", document.currentScript.src).href;

class Desk {
  constructor(hello, port) {
    this.port = port;
    this.form = new CardForm(hello, (event, detail) => port.postMessage({ event, detail }));
    this.api = new Api(BASE, hello.key, this.form.texts);
    port.onmessage = async ({ data }) => port.postMessage({ call: data.call, answer: await this.answer(data.action, data.argument) });
    new ResizeObserver(() => this.tellHeight()).observe(document.getElementById("element"));
    this.open();
  }

  async answer(action, argument) {
    switch (action) {
      case "confirm": return this.confirm(argument);
      case "createPaymentMethod": return this.createPaymentMethod(argument);
      case "refresh": return this.refresh();
      case "submit": return this.form.submit();
      case "restyle": this.form.restyle(argument); this.api.texts = this.form.texts; return {};
      default: this.form[action](argument); return {};
    }
  }

  /** A Payment Element that cannot learn what it is for says so, and is not ready. */
  async open() {
    const { error } = this.form.clientSecret && this.form.type === "payment" ? await this.refresh() : {};
    this.tellHeight();
    this.port.postMessage(error ? { event: "loaderror", detail: { error } } : { event: "ready", detail: {} });
  }

  async refresh() {
    const { error } = this.form.clientSecret ? await this.api.intent(this.form.clientSecret) : {};
    return error ? { error } : {};
  }

  async confirm({ clientSecret, params }) {
    const wrong = this.form.submit();
    if (wrong.error) {
      return wrong;
    }
    const { billing_details: billing, ...others } = params;
    return this.api.confirm(clientSecret, { ...others, payment_method_data: this.form.method(billing ?? {}) });
  }

  async createPaymentMethod({ billing_details: billing }) {
    const wrong = this.form.submit();
    if (wrong.error) {
      return wrong;
    }
    const { object, error } = await this.api.post("payment_methods", this.form.method(billing ?? {}));
    return error ? { error } : { paymentMethod: object };
  }

  tellHeight() {
    this.port.postMessage({ event: "height", height: Math.ceil(document.getElementById("element").getBoundingClientRect().height) });
  }
}

window.addEventListener("message", function greeted(event) {
  if (event.source === window.parent && event.data?.stripe === "hello") {
    window.removeEventListener("message", greeted);
    speakAs(event.data);
    new Desk(event.data, event.ports[0]);
  }
});
