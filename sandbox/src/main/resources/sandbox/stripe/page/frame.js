// A frame of the payment service within the page, and the wire to it. What is typed there never comes back over it.
class Frame {
  constructor(address, title, hello) {
    this.hello = hello;
    this.waiting = new Map();
    this.calls = 0;
    this.listener = () => {};
    this.element = document.createElement("iframe");
    this.element.src = address;
    this.element.title = title;
    this.element.name = `__privateStripeFrame${Math.floor(Math.random() * 10000)}`;
    this.element.setAttribute("allow", "payment *");
    Object.assign(this.element.style, { border: "0", display: "block", width: "100%", height: "1.2em" });
    this.element.addEventListener("load", () => this.connect());
  }

  connect() {
    const wire = new MessageChannel();
    this.port = wire.port1;
    this.port.onmessage = ({ data }) => this.hear(data);
    this.element.contentWindow.postMessage({ stripe: "hello", ...this.hello() }, new URL(this.element.src).origin, [wire.port2]);
  }

  hear(message) {
    if (message.event === "height") {
      this.element.style.height = `${message.height}px`;
    } else if (message.event) {
      this.listener(message.event, message.detail);
    } else {
      this.waiting.get(message.call)?.(message.answer);
      this.waiting.delete(message.call);
    }
  }

  ask(action, argument) {
    return new Promise((answer) => {
      const call = ++this.calls;
      this.waiting.set(call, answer);
      this.port?.postMessage({ call, action, argument });
    });
  }

  remove() {
    this.port?.close();
    this.element.remove();
  }
}
