package dev.atrium.api.room;

import dev.atrium.api.shared.CommandRejectedException;

/** A private room needs two people. */
public final class RoomWithOneselfException extends CommandRejectedException {

    public RoomWithOneselfException() {
        super("nobody has a private room with themselves");
    }
}
