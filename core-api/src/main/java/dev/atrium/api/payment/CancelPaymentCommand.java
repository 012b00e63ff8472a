package dev.atrium.api.payment;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives up a payment that Stripe never heard of; nothing happens if it has an intent, or is over. */
public record CancelPaymentCommand(
        @TargetAggregateIdentifier PaymentId paymentId, String reason, Instant at) {}
