package dev.atrium.web.chat;

import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.MessageKey;
import dev.atrium.api.room.MessageText;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message that this node has just stored. */
public record Spoken(
        long sequence,
        MessageId id,
        UserId author,
        MessageText text,
        @Nullable MessageKey key,
        Instant at) {}
