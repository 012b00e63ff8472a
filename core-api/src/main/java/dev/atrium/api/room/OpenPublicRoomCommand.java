package dev.atrium.api.room;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Opens the public room; does nothing where it is open. */
public record OpenPublicRoomCommand(
        @TargetAggregateIdentifier RoomId roomId) {

    public OpenPublicRoomCommand() {
        this(RoomId.PUBLIC);
    }
}
