package dev.atrium.api.payment;

import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Nobody can pay it any more. Caused by nobody paying for long, or by an administrator at Stripe. */
@Revision("1")
public record PaymentCancelledEvent(PaymentId paymentId, UserId payer, String reason, Instant at) {}
