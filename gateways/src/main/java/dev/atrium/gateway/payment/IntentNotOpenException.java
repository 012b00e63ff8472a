package dev.atrium.gateway.payment;

/** The intent is paid, or about to be, or cancelled: it cannot be changed any more. */
public final class IntentNotOpenException extends RuntimeException {

    public IntentNotOpenException() {
        super("the intent is not open");
    }
}
