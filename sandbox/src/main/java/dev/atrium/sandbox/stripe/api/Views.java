package dev.atrium.sandbox.stripe.api;

import dev.atrium.sandbox.stripe.books.StripeObject;
import java.util.List;

/** How an object is shown to whom: a browser with the publishable key sees of an intent what its page needs. */
final class Views {

    private static final List<String> FOR_BROWSERS = List.of(
            "id",
            "object",
            "amount",
            "automatic_payment_methods",
            "canceled_at",
            "cancellation_reason",
            "capture_method",
            "client_secret",
            "confirmation_method",
            "created",
            "currency",
            "description",
            "last_payment_error",
            "livemode",
            "next_action",
            "payment_method",
            "payment_method_types",
            "processing",
            "receipt_email",
            "setup_future_usage",
            "shipping",
            "status");

    private Views() {}

    static StripeObject forBrowser(StripeObject object) {
        StripeObject shown = object.copy();
        if (object.kind().equals("payment_intent")) {
            shown.fields().keySet().retainAll(FOR_BROWSERS);
        }
        return shown;
    }
}
