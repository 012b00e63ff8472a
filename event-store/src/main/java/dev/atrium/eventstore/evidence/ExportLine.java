package dev.atrium.eventstore.evidence;

import dev.atrium.eventstore.chain.Checkpoint;
import dev.atrium.eventstore.chain.EventRecord;
import dev.atrium.eventstore.chain.Link;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of an export. What is readable in it is not looked at: only stored bytes are evidence. */
record ExportLine(JsonNode json) {

    private static final HexFormat HEX = HexFormat.of();

    static ExportLine parse(String line) {
        return new ExportLine(JsonMapper.shared().readTree(line));
    }

    /** Of the first line. */
    String kind() {
        if (!LineWriter.FORMAT.equals(text("format"))) {
            throw new IllegalArgumentException("the first line does not say " + LineWriter.FORMAT);
        }
        return required("kind");
    }

    boolean isCheckpoint() {
        return json.has("checkpoint");
    }

    boolean isLinked() {
        return json.has("link");
    }

    Checkpoint checkpoint() {
        return new Checkpoint(
                number("checkpoint"),
                link(),
                Instant.parse(required("signedAt")),
                required("key"),
                bytes("previous"),
                bytes("signature"));
    }

    Link link() {
        return new Link(number("index"), number("position"), bytes("link"));
    }

    Link before() {
        return new Link(-1, number("position") - 1, bytes("previousLink"));
    }

    EventRecord event() {
        return new EventRecord(
                number("index"),
                text("aggregate"),
                text("aggregateType"),
                json.has("sequence") ? number("sequence") : -1,
                required("id"),
                required("type"),
                text("revision"),
                Instant.parse(required("at")),
                json.required("metaData").binaryValue(),
                json.required("payload").binaryValue());
    }

    private long number(String name) {
        return json.required(name).longValue();
    }

    private byte[] bytes(String name) {
        return HEX.parseHex(required(name));
    }

    private String required(String name) {
        return json.required(name).stringValue();
    }

    private @Nullable String text(String name) {
        return json.has(name) ? required(name) : null;
    }
}
