package dev.atrium.api.payment;

import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The member chose another plan or another amount before paying, and Stripe took it. Caused by the member. */
@Revision("1")
public record PaymentAmountChangedEvent(
        PaymentId paymentId, UserId payer, PaymentPurpose purpose, Money amount, Instant at) {}
