package dev.atrium.eventstore.evidence;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts in an event's stored metadata. */
final class StoredMetaData {

    private StoredMetaData() {}

    static Map<String, String> read(byte[] json) {
        Map<String, String> texts = new HashMap<>();
        try {
            JsonNode node = JsonMapper.shared().readTree(json);
            node.properties()
                    .forEach(member -> texts.put(
                            member.getKey(),
                            member.getValue().isString()
                                    ? member.getValue().stringValue()
                                    : member.getValue().toString()));
        } catch (JacksonException notJson) {
            // A damaged event is shown as far as it can be read.
            texts.clear();
        }
        return texts;
    }
}
