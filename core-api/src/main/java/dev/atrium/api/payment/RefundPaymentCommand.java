package dev.atrium.api.payment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Gives money back. Rejected with {@link NothingToRefundException} if the payment did not succeed or less than that is
 * left of it. Sent twice with one id, it is done once.
 */
public record RefundPaymentCommand(
        @TargetAggregateIdentifier PaymentId paymentId, RefundId refundId, Money amount, String reason) {}
