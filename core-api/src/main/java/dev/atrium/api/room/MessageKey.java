package dev.atrium.api.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an author's page calls a message before it is stored. A page that lost its connection before the answer sends the
 * message again under the same key, and the room takes it once.
 */
public record MessageKey(String value) {

    private static final Pattern ALLOWED = Pattern.compile("[0-9A-Za-z-]{8,36}");

    @JsonCreator
    public MessageKey {}

    public static Optional<MessageKey> parse(String text) {
        return ALLOWED.matcher(text).matches() ? Optional.of(new MessageKey(text)) : Optional.empty();
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
