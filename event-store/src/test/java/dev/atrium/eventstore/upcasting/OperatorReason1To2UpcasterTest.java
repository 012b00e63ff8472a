package dev.atrium.eventstore.upcasting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.eventstore.serialization.TestSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperatorReason1To2UpcasterTest {

    private final Serializer serializer = TestSerializer.withFixedKeys();

    static Set<String> events() {
        return OperatorReason1To2Upcaster.EVENTS;
    }

    @ParameterizedTest
    @MethodSource("events")
    void reasonInClearReadsLikeTheEncryptedOne(String event) throws IOException {
        assertThat(upcast(event, "1").getType().getRevision()).isEqualTo("2");
        assertThat(new String(stored(event, "1"), UTF_8)).contains("asked for by mail");
        assertThat(new String(stored(event, "2"), UTF_8)).doesNotContain("asked for by mail");
        assertThat(read(event, "1")).isEqualTo(read(event, "2"));
    }

    private Object read(String event, String revision) throws IOException {
        return serializer.deserialize(upcast(event, revision).getData());
    }

    private IntermediateEventRepresentation upcast(String event, String revision) throws IOException {
        var entry = new GenericDomainEventEntry<>(
                "Account",
                "201",
                0,
                "5d3ff7a5-3d0e-4a52-9d2c-7fb8a9f6d2a1",
                "2026-11-01T10:00:00Z",
                event,
                revision,
                stored(event, revision),
                "{}".getBytes(UTF_8));
        return new OperatorReason1To2Upcaster()
                .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] stored(String event, String revision) throws IOException {
        String file = "/events/" + event + ".r" + revision + ".json";
        try (InputStream json = OperatorReason1To2UpcasterTest.class.getResourceAsStream(file)) {
            return Objects.requireNonNull(json, file).readAllBytes();
        }
    }
}
