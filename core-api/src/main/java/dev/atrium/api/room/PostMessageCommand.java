package dev.atrium.api.room;

import dev.atrium.api.user.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says something in a room. Answered with {@link MessagePosted}, once it is stored.
 *
 * @param key tells a repetition of the same message from a new one of the same words; null where nobody would repeat it
 */
public record PostMessageCommand(
        @TargetAggregateIdentifier RoomId roomId,
        MessageId messageId,
        UserId author,
        MessageText text,
        @Nullable MessageKey key) {

    public PostMessageCommand(RoomId roomId, MessageId messageId, UserId author, MessageText text) {
        this(roomId, messageId, author, text, null);
    }
}
