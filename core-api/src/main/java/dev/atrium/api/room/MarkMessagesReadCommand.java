package dev.atrium.api.room;

import dev.atrium.api.user.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A member of a private room has seen its messages up to a sequence; does nothing where that is known. */
public record MarkMessagesReadCommand(
        @TargetAggregateIdentifier RoomId roomId, UserId reader, long upTo) {}
