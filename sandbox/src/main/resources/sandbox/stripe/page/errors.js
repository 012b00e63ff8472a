// Thrown, unlike all other errors: the page uses the library in a way that cannot work.
class IntegrationError extends Error {
  constructor(message) {
    super(message);
    this.name = "IntegrationError";
  }
}

function mustHave(condition, message) {
  if (!condition) {
    throw new IntegrationError(message);
  }
}

function clientSecretOf(value, call) {
  mustHave(
    typeof value === "string" && /^pi_.+_secret_.+/.test(value),
    `Invalid value for ${call}: clientSecret should be a client secret of the form \${id}_secret_\${secret}. You specified: ${value}.`,
  );
  return value;
}
