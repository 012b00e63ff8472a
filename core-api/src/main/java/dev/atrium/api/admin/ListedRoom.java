package dev.atrium.api.admin;

import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A room as administrators see it.
 *
 * @param opener null, as {@code other}, in the public room
 * @param messages how many were posted
 * @param changed when the last one was, or else the room was opened
 */
public record ListedRoom(
        RoomId id, @Nullable Seat opener, @Nullable Seat other, long messages, Instant changed) {

    /**
     * Who has a place in a room.
     *
     * @param name empty once the member's account is deleted
     * @param present false once the member has left the room
     */
    public record Seat(UserId member, String name, boolean present) {

        public boolean hasLeft() {
            return !present && !name.isEmpty();
        }
    }

    /** None in the public room. */
    public Stream<Seat> seats() {
        return Stream.concat(Stream.ofNullable(opener), Stream.ofNullable(other));
    }
}
