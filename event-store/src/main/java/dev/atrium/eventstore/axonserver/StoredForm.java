package dev.atrium.eventstore.axonserver;

import com.google.protobuf.ByteString;
import dev.atrium.eventstore.chain.EventRecord;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event as PostgreSQL holds it, and as Axon Server does. */
final class StoredForm {

    private StoredForm() {}

    /** As Axon itself would have sent it: metadata value by value, and a time without fractions of a millisecond. */
    static Event event(EventRecord stored) {
        Event.Builder event = Event.newBuilder()
                .setMessageIdentifier(stored.id())
                .setTimestamp(stored.timestamp().toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType(stored.payloadType())
                        .setRevision(stored.revision() == null ? "" : stored.revision())
                        .setData(ByteString.copyFrom(stored.payload())))
                .putAllMetaData(values(stored.metaData()));
        if (stored.aggregate() != null && stored.aggregateType() != null) {
            event.setAggregateIdentifier(stored.aggregate())
                    .setAggregateType(stored.aggregateType())
                    .setAggregateSequenceNumber(stored.sequence());
        }
        return event.build();
    }

    static EventRecord record(EventWithToken sent) {
        Event event = sent.getEvent();
        boolean ofAggregate = !event.getAggregateType().isEmpty();
        return new EventRecord(
                sent.getToken(),
                ofAggregate ? event.getAggregateIdentifier() : null,
                ofAggregate ? event.getAggregateType() : null,
                ofAggregate ? event.getAggregateSequenceNumber() : -1,
                event.getMessageIdentifier(),
                event.getPayload().getType(),
                text(event.getPayload().getRevision()),
                Instant.ofEpochMilli(event.getTimestamp()),
                MetaDataJson.write(event.getMetaDataMap()),
                event.getPayload().getData().toByteArray());
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Of metadata as the event serializer writes it. */
    static Map<String, MetaDataValue> values(byte[] json) {
        Map<String, MetaDataValue> values = new HashMap<>();
        JsonMapper.shared()
                .readTree(json)
                .properties()
                .forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return values;
    }

    private static MetaDataValue value(JsonNode json) {
        MetaDataValue.Builder value = MetaDataValue.newBuilder();
        if (json.isBoolean()) {
            value.setBooleanValue(json.booleanValue());
        } else if (json.isIntegralNumber()) {
            value.setNumberValue(json.longValue());
        } else if (json.isNumber()) {
            value.setDoubleValue(json.doubleValue());
        } else if (json.isString()) {
            value.setTextValue(json.stringValue());
        } else if (!json.isNull()) {
            throw new IllegalArgumentException("metadata of this site are texts, numbers and truth values");
        }
        return value.build();
    }
}
