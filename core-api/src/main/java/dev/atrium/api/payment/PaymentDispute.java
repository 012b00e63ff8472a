package dev.atrium.api.payment;

/**
 * A member's complaint at their bank about a payment.
 *
 * @param stripeId Stripe's name for it
 */
public record PaymentDispute(String stripeId, DisputeState state, Money amount) {}
