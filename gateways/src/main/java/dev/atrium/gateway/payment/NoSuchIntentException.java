package dev.atrium.gateway.payment;

/** Stripe knows no such intent. */
public final class NoSuchIntentException extends RuntimeException {

    public NoSuchIntentException() {
        super("there is no such intent");
    }
}
