package dev.atrium.api.admin;

import dev.atrium.api.room.RoomId;

/** One room, whoever is in it; answered with an optional {@link ListedRoom}. */
public record FindListedRoomQuery(RoomId id) {}
