package dev.atrium.eventstore.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.personal.Erased;
import dev.atrium.eventstore.personal.PersonKeys;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.util.TokenBuffer;

/** Writes a personal value encrypted with the key of the person whose it is. */
final class PersonalDataSerializer extends ValueSerializer<Object> {

    private final PersonKeys keys;

    PersonalDataSerializer(PersonKeys keys) {
        this.keys = keys;
    }

    @Override
    public void serialize(Object value, JsonGenerator json, SerializationContext context) {
        String plain = text(value, context);
        // An erased person's data is not encrypted again: there is no key, and nothing left to hide.
        json.writeString(Erased.is(plain) ? plain : encrypted(plain, person(json)));
    }

    private String encrypted(String plain, long person) {
        return keys.forWriting(person)
                .map(key -> new Ciphertext(person, key.encrypt(plain.getBytes(UTF_8))).text())
                .orElse(Erased.PLACEHOLDER);
    }

    /** The person of the object that is being written, or of one around it. */
    private static long person(JsonGenerator json) {
        for (TokenStreamContext at = json.streamWriteContext(); at != null; at = at.getParent()) {
            Object owner = at.currentValue();
            var person = owner == null ? java.util.Optional.<Long>empty() : Subjects.of(owner);
            if (person.isPresent()) {
                return person.get();
            }
        }
        throw new IllegalStateException("personal data needs a @DataSubject beside it");
    }

    private static String text(Object value, SerializationContext context) {
        if (value instanceof String string) {
            return string;
        }
        try (TokenBuffer buffer = new TokenBuffer(context, false)) {
            context.writeValue(buffer, value);
            return buffer.firstToken() == null ? "" : text(buffer, value);
        }
    }

    private static String text(TokenBuffer buffer, Object value) {
        try (var parser = buffer.asParser()) {
            parser.nextToken();
            String text = parser.getValueAsString();
            if (text == null) {
                throw new IllegalStateException(value.getClass() + " is not a single string in JSON");
            }
            return text;
        }
    }
}
