package dev.atrium.gateway.payment;

/** Stripe does not answer, or not in time. Whether it did what was asked is not known: ask again. */
public final class PaymentsUnavailableException extends RuntimeException {

    private final boolean answered;

    public PaymentsUnavailableException(String why, boolean answered) {
        super(why);
        this.answered = answered;
    }

    /** Whether Stripe answered at all, if only with a fault; it may answer a repeated call with that fault for a day. */
    public boolean answered() {
        return answered;
    }
}
