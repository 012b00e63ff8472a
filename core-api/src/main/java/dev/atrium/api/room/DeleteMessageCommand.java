package dev.atrium.api.room;

import dev.atrium.api.user.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes a message away; nothing happens if it is gone. Sent by an administrator, whose reason travels as metadata.
 *
 * @param sequence which of the room's messages it is
 */
public record DeleteMessageCommand(
        @TargetAggregateIdentifier RoomId roomId, MessageId messageId, long sequence, UserId author) {}
