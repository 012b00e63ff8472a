package dev.atrium.sandbox.stripe.resource;

import dev.atrium.sandbox.stripe.api.StripeError;
import dev.atrium.sandbox.stripe.books.StripeObject;
import java.util.List;

/** The states of an intent and what may be done in which. */
final class Status {

    static final String NEEDS_METHOD = "requires_payment_method";
    static final String NEEDS_CONFIRMATION = "requires_confirmation";
    static final String NEEDS_ACTION = "requires_action";
    static final String PROCESSING = "processing";
    static final String NEEDS_CAPTURE = "requires_capture";
    static final String SUCCEEDED = "succeeded";

    static final List<String> CHANGEABLE = List.of(NEEDS_METHOD, NEEDS_CONFIRMATION, NEEDS_ACTION);
    static final List<String> CANCELLABLE =
            List.of(NEEDS_METHOD, NEEDS_CAPTURE, NEEDS_CONFIRMATION, NEEDS_ACTION, PROCESSING);

    private Status() {}

    static String afterChange(StripeObject intent) {
        return intent.has("payment_method") ? NEEDS_CONFIRMATION : NEEDS_METHOD;
    }

    static void mustBe(StripeObject intent, String change, List<String> allowed) {
        if (!allowed.contains(intent.text("status"))) {
            throw unexpected(
                    intent,
                    "This PaymentIntent could not be %s because it has a status of %s. Only a PaymentIntent with one of the following statuses may be %s: %s."
                            .formatted(change, intent.text("status"), change, String.join(", ", allowed)));
        }
    }

    static StripeError unexpected(StripeObject intent, String message) {
        return StripeError.invalid(message)
                .code("payment_intent_unexpected_state")
                .about(intent.shown());
    }
}
