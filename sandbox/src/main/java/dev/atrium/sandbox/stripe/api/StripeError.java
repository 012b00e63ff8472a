package dev.atrium.sandbox.stripe.api;

import dev.atrium.sandbox.stripe.books.StripeObject;

/** A refusal as Stripe words it; whatever the request had begun is undone. */
public final class StripeError extends RuntimeException {

    private final int status;
    private final StripeObject error;

    private StripeError(int status, String type, String message) {
        super(message, null, false, false);
        this.status = status;
        error = new StripeObject().with("type", type).with("message", message);
    }

    public static StripeError invalid(String message) {
        return new StripeError(400, "invalid_request_error", message);
    }

    public static StripeError missingParam(String param) {
        return invalid("Missing required param: %s.".formatted(param))
                .code("parameter_missing")
                .param(param);
    }

    /** Named in the address itself, or in a field of the request: then with {@link #param} and status 400. */
    public static StripeError noSuch(String kind, String id) {
        return new StripeError(404, "invalid_request_error", "No such %s: '%s'".formatted(kind, id))
                .code("resource_missing")
                .param("id");
    }

    public static StripeError noSuch(String kind, String id, String param) {
        return invalid("No such %s: '%s'".formatted(kind, id))
                .code("resource_missing")
                .param(param);
    }

    public static StripeError unknownPath(String method, String path) {
        return new StripeError(
                404, "invalid_request_error", "Unrecognized request URL (%s: %s).".formatted(method, path));
    }

    public static StripeError noKey() {
        return new StripeError(
                401,
                "invalid_request_error",
                "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer"
                        + " auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
    }

    public static StripeError wrongKey(String key) {
        String shown = key.length() < 12 ? "****" : key.substring(0, 8) + "****" + key.substring(key.length() - 4);
        return new StripeError(401, "invalid_request_error", "Invalid API Key provided: " + shown);
    }

    public static StripeError secretKeyRequired() {
        return new StripeError(
                        403,
                        "invalid_request_error",
                        "This API call cannot be made with a publishable API key. Please use a secret API key.")
                .code("secret_key_required");
    }

    public static StripeError keyReused(String key) {
        return new StripeError(
                400,
                "idempotency_error",
                ("Keys for idempotent requests can only be used with the same parameters they were first used with. Try using"
                                + " a key other than '%s' if you meant to execute a different request.")
                        .formatted(key));
    }

    public static StripeError keyInUse(String key) {
        return new StripeError(
                        409,
                        "invalid_request_error",
                        ("There is currently another in-progress request using this Idempotent Key (that probably means you"
                                        + " submitted twice, and the other request is still going through): %s. Please try again later.")
                                .formatted(key))
                .code("idempotency_key_in_use");
    }

    public static StripeError broken() {
        return new StripeError(500, "api_error", "A fault was switched on in the sandbox.");
    }

    /** About a card that nobody was asked about yet. */
    public static StripeError card(String code, String message) {
        return new StripeError(402, "card_error", message).code(code);
    }

    public StripeError code(String code) {
        error.with("code", code).with("doc_url", "https://docs.stripe.com/error-codes/" + code.replace('_', '-'));
        return this;
    }

    public StripeError param(String param) {
        error.with("param", param);
        return this;
    }

    /** Stripe shows the intent with what goes wrong about it. */
    public StripeError about(StripeObject intent) {
        error.with("payment_intent", intent);
        return this;
    }

    public Reply reply() {
        return new Reply(status, new StripeObject().with("error", error));
    }
}
