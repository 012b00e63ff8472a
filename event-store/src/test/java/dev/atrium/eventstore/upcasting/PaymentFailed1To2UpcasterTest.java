package dev.atrium.eventstore.upcasting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.payment.PaymentFailedEvent;
import dev.atrium.api.payment.PaymentFailure;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.user.UserId;
import dev.atrium.eventstore.serialization.TestSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;

class PaymentFailed1To2UpcasterTest {

    private final Serializer serializer = TestSerializer.withFixedKeys();

    @Test
    void nobodyIsKnownToHaveWaitedForTheBank() throws IOException {
        assertThat(read("PaymentFailedEvent.r1.json"))
                .isEqualTo(new PaymentFailedEvent(
                        new PaymentId(601),
                        new UserId(101),
                        new PaymentFailure("insufficient_funds", "ch_1"),
                        false,
                        Instant.parse("2026-11-23T12:00:00Z")));
    }

    private Object read(String file) throws IOException {
        IntermediateEventRepresentation upcast = new PaymentFailed1To2Upcaster()
                .upcast(Stream.of(new InitialEventRepresentation(stored(file), serializer)))
                .findFirst()
                .orElseThrow();
        return serializer.deserialize(upcast.getData());
    }

    private static EventData<byte[]> stored(String file) throws IOException {
        try (InputStream json = PaymentFailed1To2UpcasterTest.class.getResourceAsStream("/events/" + file)) {
            return new GenericDomainEventEntry<>(
                    "Payment",
                    "601",
                    0,
                    "5d3ff7a5-3d0e-4a52-9d2c-7fb8a9f6d2a1",
                    "2026-11-01T10:00:00Z",
                    "PaymentFailedEvent",
                    "1",
                    Objects.requireNonNull(json, file).readAllBytes(),
                    "{}".getBytes(UTF_8));
        }
    }
}
