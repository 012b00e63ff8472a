package dev.atrium.api.payment;

/** Where a payment is. Only Stripe's word moves it. */
public enum PaymentState {
    /** Nobody has paid yet. */
    INITIATED,
    /** The member has paid; the bank has not said yes yet. */
    PROCESSING,
    /** The money is ours, until it is refunded. */
    SUCCEEDED,
    /** The last try was declined; another may succeed. */
    FAILED,
    /** Nobody can pay it any more. */
    CANCELLED;

    /** Whether a member may still pay it. */
    public boolean isOpen() {
        return this == INITIATED || this == FAILED;
    }

    /** Whether there is more to hear from Stripe, refunds and disputes aside. */
    public boolean isSettled() {
        return this == SUCCEEDED || this == CANCELLED;
    }
}
