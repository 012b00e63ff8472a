package dev.atrium.api.payment;

import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Stripe is ready to take the money.
 *
 * @param intentId Stripe's name for the payment intent; names a transaction, not a person
 */
@Revision("1")
public record PaymentPreparedEvent(PaymentId paymentId, UserId payer, String intentId, Instant at) {}
