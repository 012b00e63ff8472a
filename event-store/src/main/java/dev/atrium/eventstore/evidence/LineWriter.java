package dev.atrium.eventstore.evidence;

import dev.atrium.api.audit.EventEntry;
import dev.atrium.api.audit.RecordedField;
import dev.atrium.eventstore.chain.Checkpoint;
import dev.atrium.eventstore.chain.EventRecord;
import dev.atrium.eventstore.chain.Link;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON Lines. docs/audit.md describes each member, since others may want to read them. */
final class LineWriter implements AutoCloseable {

    static final String FORMAT = "atrium-events-1";

    private static final HexFormat HEX = HexFormat.of();

    private final OutputStream out;
    private final JsonGenerator json;

    LineWriter(OutputStream out) {
        this.out = out;
        this.json = JsonMapper.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .writer()
                .withRootValueSeparator("\n")
                .createGenerator(out);
    }

    void header(String kind) {
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeStringProperty("kind", kind);
        json.writeEndObject();
    }

    /** @param before the link before this one, where the event before is not in the file */
    void event(EventRecord event, @Nullable Link link, @Nullable Link before, EventEntry readable) {
        json.writeStartObject();
        json.writeNumberProperty("index", event.index());
        text("aggregate", event.aggregate());
        text("aggregateType", event.aggregateType());
        if (event.aggregate() != null) {
            json.writeNumberProperty("sequence", event.sequence());
        }
        json.writeStringProperty("id", event.id());
        json.writeStringProperty("type", event.payloadType());
        text("revision", event.revision());
        json.writeStringProperty("at", event.timestamp().toString());
        json.writeName("metaData").writeBinary(event.metaData());
        json.writeName("payload").writeBinary(event.payload());
        chain(link, before);
        readable(readable);
        json.writeEndObject();
    }

    private void chain(@Nullable Link link, @Nullable Link before) {
        if (link != null) {
            json.writeNumberProperty("position", link.position());
            json.writeStringProperty("link", HEX.formatHex(link.hash()));
        }
        if (before != null) {
            json.writeStringProperty("previousLink", HEX.formatHex(before.hash()));
        }
    }

    private void readable(EventEntry event) {
        text("actor", event.actor());
        text("reason", event.reason());
        text("request", event.request());
        text("cause", event.cause());
        text("trace", event.trace());
        json.writeName("readable").writeStartObject();
        for (RecordedField field : event.fields()) {
            json.writeStringProperty(field.name(), field.value());
        }
        json.writeEndObject();
    }

    private void text(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    void checkpoint(Checkpoint checkpoint) {
        json.writeStartObject();
        json.writeNumberProperty("checkpoint", checkpoint.number());
        json.writeNumberProperty("index", checkpoint.link().index());
        json.writeNumberProperty("position", checkpoint.link().position());
        json.writeStringProperty("link", HEX.formatHex(checkpoint.link().hash()));
        json.writeStringProperty("signedAt", checkpoint.signedAt().toString());
        json.writeStringProperty("key", checkpoint.keyId());
        json.writeStringProperty("previous", HEX.formatHex(checkpoint.previous()));
        json.writeStringProperty("signature", HEX.formatHex(checkpoint.signature()));
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.close();
        out.write('\n');
        out.flush();
    }
}
