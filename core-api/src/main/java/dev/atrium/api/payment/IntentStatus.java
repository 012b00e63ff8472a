package dev.atrium.api.payment;

/** Where a payment intent at Stripe is; its states before paying are all one here. */
public enum IntentStatus {
    UNPAID,
    PROCESSING,
    SUCCEEDED,
    CANCELLED
}
