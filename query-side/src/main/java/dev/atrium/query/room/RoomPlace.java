package dev.atrium.query.room;

import dev.atrium.api.room.RoomId;

/** Names one row of the {@link RoomMessageTable}. */
public record RoomPlace(RoomId room, long sequence) {}
