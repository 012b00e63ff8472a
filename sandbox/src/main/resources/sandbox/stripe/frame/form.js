// The inputs of one element, what they say together, and the intent that they pay.
class CardForm {
  constructor(hello, tell) {
    this.type = hello.type;
    this.tell = tell;
    this.options = hello.options;
    this.appearance = hello.appearance;
    this.clientSecret = hello.clientSecret;
    this.locale = hello.locale;
    this.key = hello.key;
    this.texts = textsFor(hello.locale);
    this.fields = this.wanted().map(([kind, name]) => this.field(kind, name));
    this.root = document.getElementById("element");
    this.root.replaceChildren(...this.fields.map((field) => field.root));
    this.apply();
  }

  wanted() {
    if (this.type === "card") {
      const postal = this.options.hidePostalCode ? [] : [["postal", "postal"]];
      return [["number", "cardnumber"], ["expiry", "exp-date"], ["cvc", "cvc"], ...postal];
    }
    const billing = this.options.fields?.billingDetails;
    const address = billing === "never" ? "never" : billing?.address;
    const country = address === "never" || address?.country === "never" ? [] : [["country", "country"]];
    const postal = address === "never" || address?.postalCode === "never" ? [] : [["postal", "postalCode"]];
    return [["number", "number"], ["expiry", "expiry"], ["cvc", "cvc"], ...country, ...postal];
  }

  field(kind, name) {
    const field = new Field(kind, name, this.texts);
    if (kind === "country") {
      fillCountries(field.input, this.locale, this.options.defaultValues?.billingDetails?.address?.country ?? "GB");
    }
    field.input.addEventListener("input", () => this.typed(field));
    field.input.addEventListener("blur", () => { this.left(field); this.tell("blur"); });
    field.input.addEventListener("focus", () => this.tell("focus"));
    field.input.addEventListener("keydown", (event) => event.key === "Escape" && this.tell("escape"));
    return field;
  }

  get(kind) {
    return this.fields.find((field) => field.kind === kind);
  }

  apply() {
    dress(this.appearance, this.options.style);
    this.fields.forEach((field) => { field.input.disabled = Boolean(this.options.disabled || this.options.readOnly); });
  }

  update(options) {
    this.options = { ...this.options, ...options };
    this.apply();
  }

  restyle(look) {
    const { appearance, locale } = look;
    speakAs(look);
    this.appearance = appearance;
    this.locale = locale;
    this.texts = textsFor(locale);
    this.fields.forEach((field) => field.speak(this.texts));
    this.apply();
  }

  typed(field) {
    const { input } = field;
    const atEnd = input.selectionStart === input.value.length;
    if (field.kind === "number") {
      input.value = grouped(digits(input.value));
      this.root.dataset.brand = brandOf(digits(input.value)).name;
    } else if (field.kind === "expiry") {
      input.value = expiryText(input.value);
    } else if (field.kind === "cvc") {
      input.value = digits(input.value).slice(0, brandOf(digits(this.get("number").value)).cvc);
    }
    const wrong = this.wrongWith(field);
    field.show(wrong?.startsWith("incomplete") ? null : wrong);
    if (!wrong && atEnd && ["number", "expiry"].includes(field.kind) && document.activeElement === input) {
      this.fields[this.fields.indexOf(field) + 1].input.focus();
    }
    this.changed();
  }

  left(field) {
    if (field.value) {
      field.show(this.wrongWith(field));
      this.changed();
    }
  }

  wrongWith(field) {
    return CHECKS[field.kind](field.value, this.get("number").value);
  }

  changed() {
    const shown = this.fields.find((field) => field.error);
    const state = {
      empty: this.fields.every((field) => field.kind === "country" || !field.value),
      complete: this.fields.every((field) => !this.wrongWith(field)),
      error: shown ? this.problem(shown.error) : undefined,
    };
    const own = this.type === "card"
      ? { brand: this.root.dataset.brand ?? "unknown", value: { postalCode: this.get("postal")?.value ?? "" } }
      : { collapsed: false, value: { type: "card" } };
    this.tell("change", { ...state, ...own });
  }

  problem(code) {
    return { type: "validation_error", code, message: this.texts[code] };
  }

  /** Shows everything that is wrong; answers with the first. */
  submit() {
    this.fields.forEach((field) => field.show(this.wrongWith(field)));
    const first = this.fields.find((field) => field.error);
    first?.input.focus();
    this.changed();
    return first ? { error: this.problem(first.error) } : {};
  }

  clear() {
    this.fields.forEach((field) => {
      if (field.kind !== "country") {
        field.input.value = "";
      }
      field.show(null);
    });
    this.changed();
  }

  focus() {
    (this.fields.find((field) => this.wrongWith(field)) ?? this.fields[0]).input.focus();
  }

  blur() {
    document.activeElement?.blur();
  }

  method(billing = {}) {
    const expiry = digits(this.get("expiry").value);
    const typed = { postal_code: this.get("postal")?.value, country: this.get("country")?.value };
    return {
      type: "card",
      card: { number: digits(this.get("number").value), exp_month: expiry.slice(0, 2), exp_year: expiry.slice(2), cvc: this.get("cvc").value },
      billing_details: { ...billing, address: { ...typed, ...(billing?.address ?? {}) } },
    };
  }
}
