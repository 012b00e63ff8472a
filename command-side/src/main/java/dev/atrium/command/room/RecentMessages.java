package dev.atrium.command.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.atrium.api.room.MessageKey;
import dev.atrium.api.user.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The newest messages that carried a key, each by author and key with its sequence. As many as a page could still be
 * unsure of after it lost its connection; bounded, because it is part of every snapshot.
 */
final class RecentMessages {

    private static final int KEPT = 200;

    private final Map<String, Long> sequences;

    RecentMessages() {
        this(Map.of());
    }

    @JsonCreator
    RecentMessages(Map<String, Long> sequences) {
        this.sequences = new LinkedHashMap<>(sequences);
    }

    @Nullable
    Long find(UserId author, @Nullable MessageKey key) {
        return key == null ? null : sequences.get(name(author, key));
    }

    void add(UserId author, @Nullable MessageKey key, long sequence) {
        if (key == null) {
            return;
        }
        sequences.put(name(author, key), sequence);
        if (sequences.size() > KEPT) {
            sequences.remove(sequences.keySet().iterator().next());
        }
    }

    private static String name(UserId author, MessageKey key) {
        return author + " " + key;
    }

    @JsonValue
    Map<String, Long> sequences() {
        return sequences;
    }
}
