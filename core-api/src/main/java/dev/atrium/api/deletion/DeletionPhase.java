package dev.atrium.api.deletion;

/** How far a deletion has come. */
public enum DeletionPhase {
    /** Waits for its date; may be stopped. */
    PENDING,
    /** The date has come, and there is no way back. The customer at Stripe is being deleted. */
    STRIPE_STARTED,
    /** Stripe has forgotten the customer, or never knew one. What the member made is being deleted. */
    STRIPE_COMPLETED,
    /** Nothing holds on to the user any more; every place that kept something is being erased. */
    USER_DELETABLE,
    /** The person's key is destroyed. */
    COMPLETED,
    /** Tried too often; taken up again every hour, or at once by an administrator. */
    FAILED;

    /** Whether there is work to do that cannot be stopped any more. */
    public boolean isUnderWay() {
        return this == STRIPE_STARTED || this == STRIPE_COMPLETED || this == USER_DELETABLE;
    }
}
