package dev.atrium.api.payment;

import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The payer complained at their bank, which holds the money until the dispute is closed. Told by Stripe. */
@Revision("1")
public record PaymentDisputedEvent(PaymentId paymentId, UserId payer, PaymentDispute dispute, Instant at) {}
