package dev.atrium.api.payment;

/** What a payment is for. */
public enum PaymentKind {
    PLAN,
    DONATION
}
