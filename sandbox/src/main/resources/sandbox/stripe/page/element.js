// A Card Element or Payment Element: a place in the page, a frame in it, and the frame's events.
const STATES = ["complete", "empty", "focus", "invalid"];

class StripeElement {
  constructor(elements, type, options) {
    this.elements = elements;
    this.type = type;
    this.options = options ?? {};
    this.handlers = {};
    this.isReady = false;
    this.whenReady = new Promise((ready) => { this.readied = ready; });
  }

  mount(place) {
    mustHave(!this.isDestroyed, "This Element has already been destroyed. Please create a new one.");
    mustHave(place, `Invalid DOM element. Make sure to call mount() with a valid DOM element or selector.`);
    const host = typeof place === "string" ? document.querySelector(place) : place;
    mustHave(
      host,
      `The selector you specified (${place}) applies to no DOM elements that are currently on the page. Make sure the element exists on the page before calling mount().`,
    );
    this.unmount();
    this.host = host;
    const texts = this.elements.texts;
    this.frame = new Frame(
      `${this.elements.base}elements/${this.type}`,
      this.type === "card" ? texts.cardFrame : texts.paymentFrame,
      () => this.hello(),
    );
    this.frame.listener = (event, detail) => this.happened(event, detail);
    host.replaceChildren(this.frame.element);
    this.show({ empty: true });
    host.classList.add("StripeElement");
    if (this.type === "payment") {
      this.emit("loaderstart", { elementType: this.type });
    }
  }

  hello() {
    return {
      type: this.type,
      key: this.elements.key,
      ...this.look(),
      clientSecret: this.elements.options.clientSecret,
      options: plain(this.options),
    };
  }

  /** As the page's words and colours are now. */
  look() {
    return {
      locale: this.elements.locale,
      colorScheme: getComputedStyle(this.host).colorScheme,
      ground: groundOf(this.host),
      appearance: plain(this.elements.options.appearance ?? {}),
    };
  }

  happened(event, detail) {
    if (event === "ready") {
      this.isReady = true;
      this.readied();
    }
    if (event === "change") {
      this.show({ ...detail, invalid: Boolean(detail.error) });
    }
    if (event === "focus" || event === "blur") {
      this.host?.classList.toggle("StripeElement--focus", event === "focus");
    }
    this.emit(event, { elementType: this.type, ...detail });
  }

  show(state) {
    STATES.filter((name) => name !== "focus").forEach((name) => this.host?.classList.toggle(`StripeElement--${name}`, Boolean(state[name])));
  }

  emit(event, detail) {
    [...(this.handlers[event] ?? [])].forEach((handler) => handler(detail));
  }

  on(event, handler) {
    (this.handlers[event] ??= []).push(handler);
    if (event === "ready" && this.isReady) {
      queueMicrotask(() => handler({ elementType: this.type }));
    }
    return this;
  }

  once(event, handler) {
    const first = (detail) => { this.off(event, first); handler(detail); };
    return this.on(event, first);
  }

  off(event, handler) {
    this.handlers[event] = handler ? (this.handlers[event] ?? []).filter((each) => each !== handler) : [];
    return this;
  }

  update(options) {
    this.options = { ...this.options, ...options };
    this.frame?.ask("update", plain(this.options));
  }

  focus() { this.frame?.ask("focus"); }

  blur() { this.frame?.ask("blur"); }

  clear() { this.frame?.ask("clear"); }

  collapse() {}

  unmount() {
    this.frame?.remove();
    this.frame = undefined;
    this.host?.classList.remove("StripeElement", ...STATES.map((state) => `StripeElement--${state}`));
    this.host = undefined;
    this.isReady = false;
    this.whenReady = new Promise((ready) => { this.readied = ready; });
  }

  destroy() {
    this.unmount();
    this.isDestroyed = true;
    this.elements.forget(this);
  }
}

/** What is seen behind an element. */
function groundOf(element) {
  const colour = getComputedStyle(element).backgroundColor;
  const isClear = colour === "transparent" || /, 0\)$/.test(colour);
  return isClear && element.parentElement ? groundOf(element.parentElement) : colour;
}

/** Functions and the like cannot travel to a frame. */
function plain(options) {
  return JSON.parse(JSON.stringify(options));
}
