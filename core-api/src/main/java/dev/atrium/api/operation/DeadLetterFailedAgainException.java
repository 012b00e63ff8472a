package dev.atrium.api.operation;

import dev.atrium.api.shared.CommandRejectedException;

/** A letter could still not be handled; it stays, with all behind it. */
public final class DeadLetterFailedAgainException extends CommandRejectedException {

    public DeadLetterFailedAgainException() {
        super("the event failed again");
    }
}
