package dev.atrium.api.room;

import java.util.Map;

/** The newest sequence of each room that was asked for. */
public record RoomHeads(Map<RoomId, Long> sequences) {

    public long of(RoomId room) {
        return sequences.getOrDefault(room, 0L);
    }
}
