package dev.atrium.query.room;

import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.MessageKey;
import dev.atrium.api.user.UserId;
import dev.atrium.query.storage.Storable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the {@link RoomMessageTable}. */
public record RoomMessageRow(
        RoomPlace place,
        MessageId id,
        UserId author,
        String text,
        @Nullable MessageKey key,
        Instant at) {

    public RoomMessageRow {
        Storable.text(text);
    }

    /** Nobody can say nothing, so an empty text is one that was taken away. */
    public RoomMessageRow deleted() {
        return new RoomMessageRow(place, id, author, "", key, at);
    }
}
