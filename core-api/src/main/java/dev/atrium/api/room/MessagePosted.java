package dev.atrium.api.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message.
 *
 * @param sequence its place in the room; {@link #REFUSED} has none
 * @param at when it was said; null where it is a repetition of one that was stored before, perhaps with other words
 */
public record MessagePosted(long sequence, @Nullable Instant at) {

    /** Its author may not speak in the room. */
    public static final MessagePosted REFUSED = new MessagePosted(0, null);

    public static MessagePosted before(long sequence) {
        return new MessagePosted(sequence, null);
    }
}
