package dev.atrium.api.room;

import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** A private room has one member less; what they said stays until they are erased. Caused by the member's leaving. */
@Revision("1")
public record MemberLeftRoomEvent(RoomId roomId, UserId member) {}
