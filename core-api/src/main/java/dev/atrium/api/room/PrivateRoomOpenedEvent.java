package dev.atrium.api.room;

import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** Two members have a room of their own, and only they. Caused by the one who opened it. */
@Revision("1")
public record PrivateRoomOpenedEvent(RoomId roomId, UserId opener, UserId other) {}
