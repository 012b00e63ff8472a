package dev.atrium.eventstore.evidence;

import dev.atrium.api.audit.EventEntry;
import dev.atrium.api.audit.ReadableJson;
import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.eventstore.chain.EventRecord;
import dev.atrium.eventstore.chain.Link;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes stored bytes readable. */
final class EventEntries {

    private static final String CAUSE = "correlationId";
    private static final String TRACE = "traceId";

    private final ReadableJson json;

    EventEntries(ReadableJson json) {
        this.json = json;
    }

    EventEntry read(EventRecord event, @Nullable Link link) {
        Map<String, String> metaData = StoredMetaData.read(event.metaData());
        return new EventEntry(
                event.index(),
                event.aggregate(),
                event.aggregateType(),
                event.sequence(),
                event.id(),
                event.payloadType(),
                event.revision(),
                event.timestamp(),
                metaData.get(CommandOrigin.ACTOR),
                metaData.get(CommandOrigin.REQUEST),
                metaData.get(CAUSE),
                metaData.get(TRACE),
                json.fields(event.payload()),
                link == null ? 0 : link.position(),
                link == null ? null : HexFormat.of().formatHex(link.hash()));
    }
}
