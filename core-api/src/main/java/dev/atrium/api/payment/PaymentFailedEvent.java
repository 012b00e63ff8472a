package dev.atrium.api.payment;

import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A try to pay was declined; the member may try again. Caused by the member's bank, told by Stripe. */
@Revision("1")
public record PaymentFailedEvent(PaymentId paymentId, UserId payer, PaymentFailure failure, Instant at) {}
