package dev.atrium.api.payment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Tells a payment what Stripe says. What is known already, or older than what is known, changes nothing. Rejected with
 * {@link ForeignIntentException} if it is about another intent than the payment's.
 */
public record ObservePaymentCommand(
        @TargetAggregateIdentifier PaymentId paymentId, PaymentTruth truth) {}
