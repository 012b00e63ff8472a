package dev.atrium.eventstore.evidence;

import dev.atrium.api.audit.EventEntry;
import dev.atrium.api.audit.ReadableJson;
import dev.atrium.api.audit.RecordedField;
import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.eventstore.chain.EventRecord;
import dev.atrium.eventstore.chain.Link;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes stored bytes readable. */
final class EventEntries {

    private static final String CAUSE = "correlationId";
    private static final String TRACE = "traceId";

    private final ReadableJson json;
    private final Consumer<List<byte[]>> keys;

    /** @param keys fetches what is needed to read payloads, for many at once */
    EventEntries(ReadableJson json, Consumer<List<byte[]>> keys) {
        this.json = json;
        this.keys = keys;
    }

    /** Call it for a page before its events are read one by one. */
    void prepare(List<EventRecord> page) {
        keys.accept(page.stream()
                .flatMap(event -> Stream.of(event.payload(), event.metaData()))
                .toList());
    }

    EventEntry read(EventRecord event, @Nullable Link link) {
        Map<String, RecordedField> metaData = metaData(event);
        return new EventEntry(
                event.index(),
                event.aggregate(),
                event.aggregateType(),
                event.sequence(),
                event.id(),
                event.payloadType(),
                event.revision(),
                event.timestamp(),
                text(metaData, CommandOrigin.ACTOR),
                text(metaData, CommandOrigin.REASON),
                text(metaData, CommandOrigin.REQUEST),
                text(metaData, CAUSE),
                text(metaData, TRACE),
                json.fields(event.payload()),
                link == null ? 0 : link.position(),
                link == null ? null : HexFormat.of().formatHex(link.hash()));
    }

    private Map<String, RecordedField> metaData(EventRecord event) {
        return json.fields(event.metaData()).stream()
                .collect(Collectors.toMap(RecordedField::name, Function.identity(), (one, other) -> one));
    }

    private static @Nullable String text(Map<String, RecordedField> metaData, String name) {
        RecordedField field = metaData.get(name);
        return field == null ? null : field.value();
    }
}
