package dev.atrium.eventstore.axonserver;

import io.axoniq.axonserver.grpc.MetaDataValue;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Metadata as Axon Server keeps them have neither bytes nor an order of their own: JSON sorted by name, so that they can be hashed. */
final class MetaDataJson {

    private MetaDataJson() {}

    static byte[] write(Map<String, MetaDataValue> metaData) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        new TreeMap<>(metaData).forEach((name, value) -> put(json, name, value));
        return JsonMapper.shared().writeValueAsBytes(json);
    }

    private static void put(ObjectNode json, String name, MetaDataValue value) {
        switch (value.getDataCase()) {
            case TEXT_VALUE -> json.put(name, value.getTextValue());
            case NUMBER_VALUE -> json.put(name, value.getNumberValue());
            case BOOLEAN_VALUE -> json.put(name, value.getBooleanValue());
            case DOUBLE_VALUE -> json.put(name, value.getDoubleValue());
            case BYTES_VALUE -> json.put(name, Base64.getEncoder().encodeToString(value.toByteArray()));
            case DATA_NOT_SET -> json.putNull(name);
        }
    }
}
