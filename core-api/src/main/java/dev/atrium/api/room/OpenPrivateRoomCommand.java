package dev.atrium.api.room;

import dev.atrium.api.user.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Opens the private room of two members; does nothing where it is open.
 *
 * @param opener who asked for it
 * @param other whom to talk with; it is up to the sender that there is such a member
 */
public record OpenPrivateRoomCommand(
        @TargetAggregateIdentifier RoomId roomId, UserId opener, UserId other) {

    public OpenPrivateRoomCommand(UserId opener, UserId other) {
        this(RoomId.ofPair(opener, other), opener, other);
    }
}
