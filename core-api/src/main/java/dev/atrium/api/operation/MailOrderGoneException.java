package dev.atrium.api.operation;

import dev.atrium.api.shared.CommandRejectedException;

/** A mail is written from its order, which goes with the person whom it is about, or when it is discarded. */
public final class MailOrderGoneException extends CommandRejectedException {

    public MailOrderGoneException() {
        super("nothing is left to write this mail from");
    }
}
