package dev.atrium.gateway.payment;

import dev.atrium.api.payment.PaymentNotice;

/** Reads what Stripe sends to this site. */
public interface PaymentWebhooks {

    /**
     * Checks that a message is from Stripe and of the last minutes.
     *
     * @param payload the body, byte for byte
     * @param signature the header {@code Stripe-Signature}
     * @throws ForgedNoticeException if it is not
     */
    PaymentNotice read(String payload, String signature);
}
