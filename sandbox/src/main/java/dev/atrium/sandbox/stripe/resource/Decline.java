package dev.atrium.sandbox.stripe.resource;

import org.jspecify.annotations.Nullable;

/** Why a card is declined, in Stripe's codes and words. */
enum Decline {
    GENERIC("card_declined", "generic_decline", "Your card was declined."),
    INSUFFICIENT_FUNDS("card_declined", "insufficient_funds", "Your card has insufficient funds."),
    LOST_CARD("card_declined", "lost_card", "Your card was declined."),
    STOLEN_CARD("card_declined", "stolen_card", "Your card was declined."),
    VELOCITY_EXCEEDED(
            "card_declined",
            "card_velocity_exceeded",
            "Your card was declined for making repeated attempts too frequently or exceeding its amount limit."),
    FRAUDULENT("card_declined", "fraudulent", "Your card was declined."),
    EXPIRED_CARD("expired_card", "expired_card", "Your card has expired."),
    INCORRECT_CVC("incorrect_cvc", "incorrect_cvc", "Your card's security code is incorrect."),
    PROCESSING_ERROR(
            "processing_error",
            "processing_error",
            "An error occurred while processing your card. Try again in a little bit."),
    AUTHENTICATION_REQUIRED(
            "authentication_required",
            "authentication_required",
            "Your card was declined. This transaction requires authentication."),
    NOT_A_TEST_CARD(
            "card_declined",
            "test_mode_live_card",
            "Your card was declined. Your request was in test mode, but used a non test card. For a list of valid test cards,"
                    + " visit: https://stripe.com/docs/testing."),
    AUTHENTICATION_FAILED(
            "payment_intent_authentication_failure",
            null,
            "We are unable to authenticate your payment method. Please choose a different payment method and try again."),
    DEBIT_FAILED("payment_method_customer_decline", null, "The customer's bank account could not be debited."),
    ;

    private final String code;
    private final @Nullable String reason;
    private final String message;

    Decline(String code, @Nullable String reason, String message) {
        this.code = code;
        this.reason = reason;
        this.message = message;
    }

    String code() {
        return code;
    }

    /** The issuer's, where an issuer was asked. */
    @Nullable
    String reason() {
        return reason;
    }

    String message() {
        return message;
    }
}
