package dev.atrium.api.room;

import dev.atrium.api.user.PictureKey;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message as pages show it. */
public record MessageView(
        RoomId roomId,
        MessageId id,
        long sequence,
        UserId author,
        String authorName,
        @Nullable PictureKey authorPicture,
        String text,
        @Nullable MessageKey key,
        Instant at) {}
