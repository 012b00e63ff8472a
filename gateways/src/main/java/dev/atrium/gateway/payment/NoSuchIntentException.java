package dev.atrium.gateway.payment;

/** Stripe knows no such intent. */
public final class NoSuchIntentException extends RuntimeException {

    NoSuchIntentException() {
        super("there is no such intent");
    }
}
