package dev.atrium.api.payment;

import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Money that was given back has returned, because the payer's bank did not take it. Told by Stripe.
 *
 * @param amount returned
 * @param total that is still given back
 */
@Revision("1")
public record RefundReturnedEvent(PaymentId paymentId, UserId payer, Money amount, Money total, Instant at) {}
