package dev.atrium.eventstore.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.audit.ReadableJson;
import dev.atrium.api.audit.RecordedField;
import dev.atrium.api.audit.RecordedField.Kind;
import dev.atrium.api.personal.Erased;
import dev.atrium.eventstore.personal.PersonKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON as it is stored, without the classes it was made of: so also events of a former shape read as they were. */
final class StoredJson implements ReadableJson {

    /** Names that stand for something that would open a door, wherever they occur. */
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|secret|hash|fingerprint|backupcode|totp|seed|privatekey).*");

    private final PersonKeys keys;
    private final JsonMapper mapper = JsonMapper.shared();

    StoredJson(PersonKeys keys) {
        this.keys = keys;
    }

    @Override
    public List<RecordedField> fields(byte[] json) {
        keys.prefetch(Ciphertext.personsIn(json));
        List<RecordedField> fields = new ArrayList<>();
        try {
            collect("", mapper.readTree(json), fields);
        } catch (JacksonException notJson) {
            fields.add(new RecordedField("", new String(json, UTF_8), Kind.PLAIN));
        }
        return fields;
    }

    private void collect(String name, JsonNode node, List<RecordedField> fields) {
        if (SECRET.matcher(name).matches()) {
            fields.add(new RecordedField(name, RecordedField.SECRET, Kind.SECRET));
        } else if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(member -> collect(inside(name, member.getKey()), member.getValue(), fields));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                collect(name + "[" + i + "]", node.get(i), fields);
            }
        } else {
            fields.add(field(name, node));
        }
    }

    private static String inside(String outer, String name) {
        return outer.isEmpty() ? name : outer + "." + name;
    }

    private RecordedField field(String name, JsonNode node) {
        String text = node.isString() ? node.stringValue() : node.isNull() ? "" : node.toString();
        if (Erased.is(text)) {
            return new RecordedField(name, text, Kind.ERASED);
        }
        return Ciphertext.parse(text)
                .map(personal -> plain(personal)
                        .map(plain -> new RecordedField(name, plain, Kind.PERSONAL))
                        .orElseGet(() -> new RecordedField(name, Erased.PLACEHOLDER, Kind.ERASED)))
                .orElseGet(() -> new RecordedField(name, text, Kind.PLAIN));
    }

    private Optional<String> plain(Ciphertext personal) {
        return keys.forReading(personal.person()).map(key -> new String(key.decrypt(personal.sealed()), UTF_8));
    }
}
