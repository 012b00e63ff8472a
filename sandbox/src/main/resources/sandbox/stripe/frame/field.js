// One labelled input, with its error beside it.
const INPUTS = {
  number: { autocomplete: "cc-number", inputMode: "numeric" },
  expiry: { autocomplete: "cc-exp", inputMode: "numeric" },
  cvc: { autocomplete: "cc-csc", inputMode: "numeric" },
  postal: { autocomplete: "billing postal-code", inputMode: "text" },
};

class Field {
  constructor(kind, name, texts) {
    this.kind = kind;
    this.error = null;
    this.root = document.createElement("div");
    this.root.className = `Field Field--${kind}`;
    this.label = document.createElement("label");
    this.label.className = "Label";
    this.label.htmlFor = `Field-${kind}`;
    this.input = document.createElement(kind === "country" ? "select" : "input");
    this.input.className = "Input";
    this.input.id = this.label.htmlFor;
    this.input.name = name;
    Object.assign(this.input, INPUTS[kind] ?? { autocomplete: "billing country" });
    this.message = document.createElement("p");
    this.message.className = "Error";
    this.message.id = `${this.input.id}-error`;
    this.message.setAttribute("role", "alert");
    this.input.setAttribute("aria-describedby", this.message.id);
    this.root.append(this.label, this.input, this.message);
    this.speak(texts);
  }

  speak(texts) {
    this.texts = texts;
    this.label.textContent = texts[this.kind];
    this.input.placeholder = texts[`${this.kind}Hint`] ?? texts[this.kind];
    this.message.textContent = this.error ? texts[this.error] : "";
  }

  get value() {
    return this.input.value;
  }

  /** Null clears it. */
  show(error) {
    this.error = error;
    this.input.classList.toggle("Input--invalid", Boolean(error));
    this.input.setAttribute("aria-invalid", String(Boolean(error)));
    this.message.textContent = error ? this.texts[error] : "";
  }
}
