package dev.atrium.api.admin;

import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as administrators see it.
 *
 * @param authorName empty once the author's account is deleted
 * @param text null where it was said in private and is not shown in a list; empty once it was deleted
 */
public record ListedMessage(
        MessageId id,
        RoomId room,
        long sequence,
        UserId author,
        String authorName,
        @Nullable String text,
        Instant at) {

    public boolean isDeleted() {
        return text != null && text.isEmpty();
    }
}
