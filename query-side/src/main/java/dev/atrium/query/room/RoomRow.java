package dev.atrium.query.room;

import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the {@link RoomTable}.
 *
 * @param opener null, as {@code other}, in the public room
 * @param changed when the last message was posted, or else the room was opened
 */
public record RoomRow(
        RoomId id, @Nullable Seat opener, @Nullable Seat other, long lastSequence, Instant changed) {

    public static RoomRow openToAll(RoomId id, Instant at) {
        return new RoomRow(id, null, null, 0, at);
    }

    public static RoomRow ofPair(RoomId id, UserId opener, UserId other, Instant at) {
        return new RoomRow(id, Seat.of(opener), Seat.of(other), 0, at);
    }

    public RoomRow posted(UserId author, long sequence, Instant at) {
        RoomRow read = read(author, sequence);
        return new RoomRow(id, read.opener, read.other, Math.max(lastSequence, sequence), at);
    }

    public RoomRow read(UserId reader, long upTo) {
        return new RoomRow(
                id,
                opener == null ? null : opener.read(reader, upTo),
                other == null ? null : other.read(reader, upTo),
                lastSequence,
                changed);
    }

    public RoomRow left(UserId member) {
        return new RoomRow(
                id,
                opener == null ? null : opener.left(member),
                other == null ? null : other.left(member),
                lastSequence,
                changed);
    }
}
