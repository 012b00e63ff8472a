package dev.atrium.api.room;

import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/**
 * A message is not shown any more; its place in the room stays, so that nobody wonders where an answer belongs. Caused by
 * an administrator.
 *
 * @param sequence which of the room's messages it is
 */
@Revision("1")
public record MessageDeletedEvent(RoomId roomId, MessageId messageId, long sequence, UserId author) {}
