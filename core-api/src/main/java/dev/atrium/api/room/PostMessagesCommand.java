package dev.atrium.api.room;

import dev.atrium.api.origin.CommandOrigin;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Says several things in one room, in this order and in one transaction: what came while an earlier message was being
 * stored. Each is taken or refused by itself, as if it came alone; answered with {@link MessagesPosted}.
 */
public record PostMessagesCommand(@TargetAggregateIdentifier RoomId roomId, List<Said> messages) {

    /**
     * One of them, with what its event would have inherited from a command of its own.
     *
     * @param trace names what it all began with
     */
    public record Said(PostMessageCommand message, CommandOrigin origin, String trace) {}
}
