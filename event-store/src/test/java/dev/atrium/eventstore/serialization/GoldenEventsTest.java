package dev.atrium.eventstore.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An event that was stored once must be readable for ever. For each event and revision a file keeps the JSON as it is
 * stored, ciphertext included; a change of the class that cannot read it any more fails here.
 */
class GoldenEventsTest {

    private static final Serializer SERIALIZER = TestSerializer.withFixedKeys();

    static Stream<Class<?>> events() {
        return TestSerializer.TYPES.all().stream();
    }

    @Test
    void eventsAreFound() {
        assertThat(TestSerializer.TYPES.all()).hasSizeGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("events")
    void storedJsonIsReadAsItWasMeant(Class<?> event) throws IOException {
        Object sample = SampleEvents.of(event);
        String revision = event.getAnnotation(Revision.class).value();

        Object read = SERIALIZER.deserialize(new SimpleSerializedObject<>(
                golden(event, revision, sample), byte[].class, event.getSimpleName(), revision));

        assertThat(read).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsWrittenTodayIsReadBack(Class<?> event) {
        Object sample = SampleEvents.of(event);

        assertThat(SERIALIZER.<byte[], Object>deserialize(SERIALIZER.serialize(sample, byte[].class)))
                .isEqualTo(sample);
    }

    private static byte[] golden(Class<?> event, String revision, Object sample) throws IOException {
        String name = event.getSimpleName() + ".r" + revision + ".json";
        try (InputStream file = GoldenEventsTest.class.getResourceAsStream("/events/" + name)) {
            if (file == null) {
                String json =
                        new String(SERIALIZER.serialize(sample, byte[].class).getData(), UTF_8);
                return fail("there is no src/test/resources/events/" + name + "; it could be: " + json);
            }
            return file.readAllBytes();
        }
    }
}
