package dev.atrium.eventstore.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.personal.Erased;
import dev.atrium.eventstore.personal.PersonKeys;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.util.TokenBuffer;

/** Reads a personal value: decrypted, or as the placeholder once the person's key is gone. */
final class PersonalDataDeserializer extends ValueDeserializer<Object> {

    private final PersonKeys keys;
    private final @Nullable JavaType type;

    PersonalDataDeserializer(PersonKeys keys) {
        this(keys, null);
    }

    private PersonalDataDeserializer(PersonKeys keys, @Nullable JavaType type) {
        this.keys = keys;
        this.type = type;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new PersonalDataDeserializer(keys, property.getType());
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
        String stored = json.getValueAsString();
        return stored == null ? null : value(plain(stored), context);
    }

    private String plain(String stored) {
        return Ciphertext.parse(stored).map(this::decrypted).orElse(stored);
    }

    private String decrypted(Ciphertext ciphertext) {
        return keys.forReading(ciphertext.person())
                .map(key -> new String(key.decrypt(ciphertext.sealed()), UTF_8))
                .orElse(Erased.PLACEHOLDER);
    }

    private @Nullable Object value(String plain, DeserializationContext context) {
        if (type == null || type.hasRawClass(String.class)) {
            return plain;
        }
        try (TokenBuffer buffer = context.bufferForInputBuffering()) {
            buffer.writeString(plain);
            try (JsonParser parser = buffer.asParser()) {
                parser.nextToken();
                return context.readValue(parser, type);
            }
        }
    }
}
