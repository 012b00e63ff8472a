package dev.atrium.api.payment;

import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The member has paid, and the bank has not answered yet. Caused by the member, told by Stripe. */
@Revision("1")
public record PaymentSubmittedEvent(PaymentId paymentId, UserId payer, Instant at) {}
