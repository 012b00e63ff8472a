package dev.atrium.api.payment;

import dev.atrium.api.shared.CommandRejectedException;

/** A payment was told of an intent at Stripe that is not its own. */
public final class ForeignIntentException extends CommandRejectedException {

    public ForeignIntentException() {
        super("the payment has another intent");
    }
}
