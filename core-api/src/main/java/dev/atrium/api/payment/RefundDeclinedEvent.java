package dev.atrium.api.payment;

import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/**
 * Stripe will not give back what an administrator asked for. Told by Stripe.
 *
 * @param code Stripe's reason, such as {@code charge_disputed}
 */
@Revision("1")
public record RefundDeclinedEvent(PaymentId paymentId, UserId payer, RefundId refundId, String code) {}
