package dev.atrium.api.deletion;

import dev.atrium.api.shared.CommandRejectedException;

/** The date has come and the deletion was started: there is no way back. */
public final class DeletionUnderWayException extends CommandRejectedException {

    public DeletionUnderWayException() {
        super("the deletion is under way and cannot be stopped any more");
    }
}
