package dev.atrium.gateway.payment;

import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentTruth;
import org.jspecify.annotations.Nullable;

/**
 * A payment intent as Stripe has it.
 *
 * @param paymentId whose it is; null where it was not made by this site
 * @param clientSecret lets a browser pay it; for the payer only
 */
public record PaymentIntentView(@Nullable PaymentId paymentId, String clientSecret, PaymentTruth truth) {

    /** Without the secret, so that no log line can hold it. */
    @Override
    public String toString() {
        return "PaymentIntentView " + truth.intentId();
    }
}
