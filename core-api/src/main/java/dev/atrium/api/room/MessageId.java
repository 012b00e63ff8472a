package dev.atrium.api.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.atrium.api.shared.Ids;
import java.util.Optional;

/** Names one chat message: a 64-bit time-sorted integer, written in decimal. */
public record MessageId(long value) {

    @JsonCreator
    public static MessageId of(String decimal) {
        return parse(decimal).orElseThrow(() -> new IllegalArgumentException("not the id of a message: " + decimal));
    }

    public static Optional<MessageId> parse(String text) {
        return Ids.parse(text).map(MessageId::new);
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
