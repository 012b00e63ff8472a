package dev.atrium.eventstore.personal;

import static dev.atrium.eventstore.Events.ALICE;
import static dev.atrium.eventstore.Events.published;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.model.ModelPublishedEvent;
import dev.atrium.api.personal.Erased;
import dev.atrium.api.personal.Fingerprints;
import dev.atrium.eventstore.StoreNode;
import dev.atrium.eventstore.chain.EventRecord;
import dev.atrium.eventstore.chain.StoredEvents;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class EncryptionIT {

    private static final TestDatabase DATABASE = TestServers.freshDatabase();
    private static final StoreNode HERE = StoreNode.start(DATABASE);
    private static final StoreNode THERE = StoreNode.start(DATABASE);

    @AfterAll
    static void stop() {
        HERE.close();
        THERE.close();
    }

    @Test
    void nothingPersonalIsStoredInTheClear() {
        HERE.publish(published(1, "Secret court"));
        HERE.get(EventStore.class).storeSnapshot(published(1, "Secret court"));

        assertThat(stored()).hasSizeGreaterThanOrEqualTo(2).noneMatch(payload -> payload.contains("Secret"));
        assertThat(titleOf(HERE, "1")).isEqualTo("Secret court");
        assertThat(titleOf(THERE, "1")).isEqualTo("Secret court");
    }

    @Test
    void anErasedPersonReadsAsErasedOnEveryNode() {
        Person bob = new Person(2002);
        HERE.publish(bob.published(2, "Bob's court"));
        assertThat(titleOf(THERE, "2")).isEqualTo("Bob's court");

        HERE.inTransaction(() -> {
            HERE.get(PersonKeys.class).destroy(bob.id());
            return true;
        });

        assertThat(titleOf(HERE, "2")).isEqualTo(Erased.PLACEHOLDER);
        await().until(() -> titleOf(THERE, "2").equals(Erased.PLACEHOLDER));
        HERE.publish(bob.published(3, "after all"));
        assertThat(titleOf(HERE, "3")).isEqualTo(Erased.PLACEHOLDER);
        assertThat(stored()).noneMatch(payload -> payload.contains("after all"));
    }

    @Test
    void aKeyThatWasRolledBackEncryptsNothing() {
        Person carol = new Person(2003);
        assertThatThrownBy(() -> HERE.inTransaction(() -> {
                    HERE.get(EventStore.class).publish(carol.published(4, "Carol's"));
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        HERE.publish(carol.published(4, "Carol's"));

        assertThat(titleOf(THERE, "4")).isEqualTo("Carol's");
    }

    @Test
    void whatIsMissingStaysMissing() {
        Serializer serializer = HERE.get(Serializer.class);
        var opened = new AccountOpenedEvent(new AccountId(1), ALICE, null, Set.of(), null);

        AccountOpenedEvent read = serializer.deserialize(serializer.serialize(opened, byte[].class));

        assertThat(read).isEqualTo(opened);
    }

    @Test
    void aBackupMayListTheWrappedKeys() {
        HERE.publish(new Person(2004).published(5, "Dora's"));

        try (var keys = HERE.get(PersonKeys.class).wrapped()) {
            assertThat(keys)
                    .anyMatch(key -> key.person() == 2004 && key.wrapped().isPresent());
        }
    }

    @Test
    void fingerprintsTellUsesApart() {
        Fingerprints fingerprints = HERE.get(Fingerprints.class);

        assertThat(fingerprints.of("e-mail", "alice"))
                .hasSize(32)
                .isEqualTo(THERE.get(Fingerprints.class).of("e-mail", "alice"))
                .isNotEqualTo(fingerprints.of("user-name", "alice"));
    }

    private static String titleOf(StoreNode node, String model) {
        return node.get(EventStore.class)
                .readEvents(model)
                .asStream()
                .map(event -> ((ModelPublishedEvent) event.getPayload()).title().value())
                .reduce("", (first, last) -> last);
    }

    private static List<String> stored() {
        StoredEvents events = HERE.get(StoredEvents.class);
        return Stream.concat(
                        events.between(-1, events.head(), Integer.MAX_VALUE).stream()
                                .map(EventRecord::payload),
                        HERE
                                .get(JdbcTemplate.class)
                                .queryForList("select payload from snapshot_event_entry", byte[].class)
                                .stream())
                .map(payload -> new String(payload, UTF_8))
                .toList();
    }
}
