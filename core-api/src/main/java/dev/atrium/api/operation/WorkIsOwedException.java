package dev.atrium.api.operation;

import dev.atrium.api.shared.CommandRejectedException;

/** The work is owed to a member, who asked for it and cannot take that back. */
public final class WorkIsOwedException extends CommandRejectedException {

    public WorkIsOwedException() {
        super("the work is owed to a member and cannot be given up");
    }
}
