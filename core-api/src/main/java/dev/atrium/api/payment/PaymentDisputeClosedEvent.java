package dev.atrium.api.payment;

import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The payer's bank decided about a dispute, for us or against us. Told by Stripe. */
@Revision("1")
public record PaymentDisputeClosedEvent(PaymentId paymentId, UserId payer, PaymentDispute dispute, Instant at) {}
