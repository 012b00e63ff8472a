// Stripe's API as a browser sees it: the publishable key, form fields in fields, and errors that are answers.
class Api {
  constructor(base, key, texts) {
    this.base = base;
    this.key = key;
    this.texts = texts;
  }

  get(path, params) {
    return this.call(`${path}?${formOf(params)}`, {});
  }

  post(path, params) {
    return this.call(path, { method: "POST", body: formOf(params) });
  }

  async call(path, request) {
    try {
      const answer = await fetch(`${this.base}v1/${path}`, {
        ...request,
        headers: { Authorization: `Bearer ${this.key}` },
        credentials: "omit",
      });
      const body = await answer.json();
      return answer.ok ? { object: body } : { error: this.readable(body.error) };
    } catch {
      return { error: { type: "api_connection_error", message: this.texts.connection } };
    }
  }

  /** In the reader's language where it is for the reader; other errors are for whoever writes the page. */
  readable(error) {
    if (error.type === "api_error") {
      return { ...error, message: this.texts.unexpected };
    }
    return { ...error, message: this.texts[error.decline_code] ?? this.texts[error.code] ?? error.message };
  }

  async intent(clientSecret) {
    const answer = await this.get(`payment_intents/${intentIn(clientSecret)}`, { client_secret: clientSecret });
    return answer.error ? { error: answer.error } : { paymentIntent: answer.object };
  }

  async confirm(clientSecret, params) {
    const answer = await this.post(`payment_intents/${intentIn(clientSecret)}/confirm`, {
      ...params,
      client_secret: clientSecret,
      use_stripe_sdk: true,
    });
    return answer.error ? { error: answer.error } : { paymentIntent: answer.object };
  }
}

function intentIn(clientSecret) {
  return String(clientSecret).split("_secret_")[0];
}

function formOf(params) {
  const form = new URLSearchParams();
  const add = (name, value) => {
    if (value === null || value === undefined) {
      return;
    }
    if (typeof value === "object") {
      Object.entries(value).forEach(([key, inner]) => add(`${name}[${key}]`, inner));
    } else {
      form.append(name, String(value));
    }
  };
  Object.entries(params).forEach(([name, value]) => add(name, value));
  return form;
}
