package dev.atrium.web.chat.live;

import dev.atrium.api.room.MessageKey;
import dev.atrium.api.room.MessageText;
import dev.atrium.api.shared.Ids;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page sends: a message, or how far it was read. */
sealed interface ChatFrame {

    record Said(MessageText text, @Nullable MessageKey key) implements ChatFrame {}

    record Read(long upTo) implements ChatFrame {}

    record Faulty(ChatFault fault) implements ChatFrame {}

    JsonMapper JSON = JsonMapper.builder().build();

    static ChatFrame parse(String text) {
        try {
            JsonNode frame = JSON.readTree(text);
            return frame.isObject() ? parse(frame) : new Faulty(ChatFault.UNREADABLE);
        } catch (JacksonException notJson) {
            return new Faulty(ChatFault.UNREADABLE);
        }
    }

    private static ChatFrame parse(JsonNode frame) {
        Optional<Long> read = text(frame, "read").flatMap(Ids::parse);
        if (read.isPresent()) {
            return new Read(read.get());
        }
        @Nullable MessageKey key = text(frame, "key").flatMap(MessageKey::parse).orElse(null);
        String keyText = key == null ? "" : key.value();
        Optional<String> message = text(frame, "message");
        if (message.isEmpty()) {
            return new Faulty(new ChatFault("unreadable", keyText));
        }
        String kind = message.get().isBlank() ? "blank" : "text";
        return MessageText.parse(message.get())
                .<ChatFrame>map(text -> new Said(text, key))
                .orElseGet(() -> new Faulty(new ChatFault(kind, keyText)));
    }

    private static Optional<String> text(JsonNode frame, String name) {
        JsonNode value = frame.get(name);
        return value != null && value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}
