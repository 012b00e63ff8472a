package dev.atrium.api.payment;

import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Money was given back. Caused by an administrator here or at Stripe, told by Stripe.
 *
 * @param amount given back since the last time
 * @param total given back so far, in all
 */
@Revision("1")
public record PaymentRefundedEvent(PaymentId paymentId, UserId payer, Money amount, Money total, Instant at) {}
