package dev.atrium.sandbox.stripe.api;

import dev.atrium.sandbox.stripe.books.StripeObject;

/**
 * What is answered. An answer of 402 is an error that has happened: what led to it stays.
 *
 * @param replayed whether it is an earlier answer, given again
 */
public record Reply(int status, StripeObject body, boolean replayed) {

    Reply(int status, StripeObject body) {
        this(status, body, false);
    }

    public static Reply ok(StripeObject body) {
        return new Reply(200, body);
    }

    /** A declined card. */
    public static Reply declined(StripeObject error) {
        return new Reply(402, new StripeObject().with("error", error));
    }
}
