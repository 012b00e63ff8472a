package dev.atrium.api.room;

import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/**
 * A member of a private room has seen its messages up to a sequence. An event, so that a rebuilt table has the same unread
 * counts; pages tell it at most every few seconds, so it is rarer than messages. Caused by the reader.
 */
@Revision("1")
public record MessagesReadEvent(RoomId roomId, UserId reader, long upTo) {}
