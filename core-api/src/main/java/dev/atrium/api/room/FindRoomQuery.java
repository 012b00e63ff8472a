package dev.atrium.api.room;

import dev.atrium.api.user.UserId;

/** One room, if that member may enter it; answered with an optional {@link RoomView}. */
public record FindRoomQuery(RoomId id, UserId visitor) {}
