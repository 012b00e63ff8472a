package dev.atrium.api.room;

import dev.atrium.api.shared.CommandRejectedException;

/** Only its two members may speak or read in a private room. */
public final class NotAMemberException extends CommandRejectedException {

    public NotAMemberException() {
        super("only its members may use a private room");
    }
}
