package dev.atrium.api.payment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Tells a payment that Stripe will not give the money back; nothing happens if it has. */
public record DeclineRefundCommand(
        @TargetAggregateIdentifier PaymentId paymentId, RefundId refundId, String code) {}
