package dev.atrium.api.model;

import dev.atrium.api.shared.CommandRejectedException;

/** Only the creator of a model may edit or delete it. */
public final class NotTheCreatorException extends CommandRejectedException {

    public NotTheCreatorException() {
        super("only the creator may change a model");
    }
}
