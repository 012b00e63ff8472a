package dev.atrium.eventstore.upcasting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.account.Role;
import dev.atrium.api.user.UserId;
import dev.atrium.eventstore.serialization.TestSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;

class AccountOpened1To2UpcasterTest {

    private final Serializer serializer = TestSerializer.withFixedKeys();

    @Test
    void phoneAndStripeCustomerMoveOutOfTheProfile() throws IOException {
        assertThat(read("AccountOpenedEvent.r1.json"))
                .isEqualTo(new AccountOpenedEvent(
                        new AccountId(201),
                        new UserId(101),
                        new PhoneNumber("+447400123456"),
                        Set.of(Role.MEMBER),
                        "cus_NffrFeUfNV2Hib"));
    }

    @Test
    void anAccountWithoutProfileHasNeither() throws IOException {
        assertThat(read("AccountOpenedEvent.r1-without-profile.json"))
                .isEqualTo(
                        new AccountOpenedEvent(new AccountId(201), new UserId(101), null, Set.of(Role.MEMBER), null));
    }

    private Object read(String file) throws IOException {
        IntermediateEventRepresentation upcast = new AccountOpened1To2Upcaster()
                .upcast(Stream.of(new InitialEventRepresentation(stored(file), serializer)))
                .findFirst()
                .orElseThrow();
        return serializer.deserialize(upcast.getData());
    }

    private static EventData<byte[]> stored(String file) throws IOException {
        try (InputStream json = AccountOpened1To2UpcasterTest.class.getResourceAsStream("/events/" + file)) {
            return new GenericDomainEventEntry<>(
                    "Account",
                    "201",
                    0,
                    "5d3ff7a5-3d0e-4a52-9d2c-7fb8a9f6d2a1",
                    "2026-11-01T10:00:00Z",
                    "AccountOpenedEvent",
                    "1",
                    Objects.requireNonNull(json, file).readAllBytes(),
                    "{}".getBytes(UTF_8));
        }
    }
}
