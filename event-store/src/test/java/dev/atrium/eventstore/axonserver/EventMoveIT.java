package dev.atrium.eventstore.axonserver;

import static dev.atrium.eventstore.Events.published;
import static dev.atrium.eventstore.StoreNode.MASTER_KEY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.audit.EventChain;
import dev.atrium.api.audit.VerificationView;
import dev.atrium.api.audit.VerificationView.State;
import dev.atrium.api.progress.EventReader;
import dev.atrium.eventstore.StoreNode;
import dev.atrium.eventstore.chain.ChainInspection;
import dev.atrium.eventstore.chain.EventRecord;
import dev.atrium.eventstore.chain.StoredEvents;
import dev.atrium.eventstore.wakeup.NodeChannel;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import io.axoniq.axonserver.connector.event.EventChannel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.jdbc.core.JdbcTemplate;

@EnabledIfEnvironmentVariable(
        named = "AXON_SERVER",
        matches = ".+",
        disabledReason = "AXON_SERVER names no empty Axon Server (CONTRIBUTING.md)")
class EventMoveIT {

    private static final String SERVER = System.getenv("AXON_SERVER");
    private static final int ENOUGH = 3_000;
    private static final List<String> MOVING = List.of(
            "--axon.axonserver.enabled=false",
            "--axon.axonserver.servers=" + SERVER,
            "--" + EventMove.MOVING + "=true",
            "--atrium.master-key=" + MASTER_KEY);
    private static final List<String> MOVED = List.of(
            "--axon.axonserver.enabled=true",
            "--axon.axonserver.servers=" + SERVER,
            "--axon.axonserver.event-block-listing-enabled=false",
            "--atrium.master-key=" + MASTER_KEY);

    private final TestDatabase database = TestServers.freshDatabase();

    /** One test: the server is empty only once. */
    @Test
    void everythingArrivesAsItWasAndIsCheckedByCountAndChain() {
        List<EventRecord> originals = live();
        assertThat(originals.getLast().index()).as("there are gaps").isGreaterThan(originals.size());

        breakOffInTheMiddle();
        assertThat(move()).as("goes on").contains("Moved").contains("count and chain agree");
        assertThat(move()).as("once more").contains("have been moved already");

        refusesToGoOnInPostgres();
        try (StoreNode node = StoreNode.run(database, MOVED)) {
            assertThat(node.get(StoredEvents.class).between(-1, Long.MAX_VALUE, Integer.MAX_VALUE))
                    .usingRecursiveFieldByFieldElementComparator()
                    .isEqualTo(originals);
            assertThat(node.get(StoredEvents.class)
                            .at(List.of(2L, 3L, originals.getLast().index())))
                    .usingRecursiveFieldByFieldElementComparator()
                    .isSubsetOf(originals);
            aggregatesGoOn(node);
            readersSeeEventsOnly(node, originals);
            verified(node, State.INTACT, originals.size() + 1L);
            whatPostgresKeepsCannotBeChangedUnseen(node, originals.getFirst());
        }
    }

    /** Writers, and numbers that stay unused; metadata; no aggregate; a snapshot. */
    private List<EventRecord> live() {
        try (StoreNode node = StoreNode.start(database)) {
            for (int model = 1; model <= ENOUGH; model += 100) {
                int first = model;
                node.publish(IntStream.range(first, first + 100)
                        .mapToObj(id -> published(id, "Court " + id)
                                .andMetaData(MetaData.with("actor", "7").and("request", "r-" + id)))
                        .toArray(DomainEventMessage<?>[]::new));
                // As an append does that the database takes back after it has drawn its number.
                node.get(JdbcTemplate.class).queryForObject("select next_event_index()", Long.class);
            }
            node.publish(published(1, 1, "Garden"), published(1, 2, "Grove"));
            node.publish(
                    new GenericEventMessage<>(published(9, "of no aggregate").getPayload()));
            node.inTransaction(() -> {
                node.get(EventStore.class)
                        .storeSnapshot(new GenericDomainEventMessage<>(
                                "Model", "1", 1, published(1, "as a snapshot").getPayload()));
                return null;
            });
            StoredEvents events = node.get(StoredEvents.class);
            return events.between(-1, events.head(), Integer.MAX_VALUE);
        }
    }

    /** As a kill does, between two batches. */
    private void breakOffInTheMiddle() {
        try (StoreNode node = StoreNode.run(database, MOVING)) {
            EventChannel channel =
                    node.get(AxonServerConnectionManager.class).getConnection().eventChannel();
            AtomicInteger batches = new AtomicInteger();
            EventChannel breaking = (EventChannel) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {EventChannel.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("startAppendEventsTransaction") && batches.incrementAndGet() > 3) {
                            throw new MoveFailedException("pulled the plug");
                        }
                        try {
                            return method.invoke(channel, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
            EventMove move = new EventMoveConfiguration()
                    .eventMove(
                            breaking,
                            node.get(StoredEvents.class),
                            node.get(ChainInspection.class),
                            node.get(JdbcTemplate.class),
                            node.get(DataSource.class),
                            node.get(NodeChannel.class),
                            node.get(TransactionManager.class));
            assertThat(said(move, 1)).contains("pulled the plug");
        }
    }

    private String move() {
        try (StoreNode node = StoreNode.run(database, MOVING)) {
            return said(node.get(EventMove.class), 0);
        }
    }

    private static String said(EventMove move, int status) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int ended = move.run(new PrintStream(said, true, UTF_8));
        String text = said.toString(UTF_8);
        assertThat(ended).as(text).isEqualTo(status);
        return text;
    }

    private void refusesToGoOnInPostgres() {
        assertThatThrownBy(() -> StoreNode.start(database).close())
                .hasStackTraceContaining("The events of this site were moved to Axon Server");
        assertThatThrownBy(() ->
                        new JdbcTemplate(database.dataSource()).queryForObject("select next_event_index()", Long.class))
                .hasMessageContaining("The events were moved to Axon Server");
    }

    private static void aggregatesGoOn(StoreNode node) {
        EventStore store = node.get(EventStore.class);
        assertThat(store.readEvents("1").asStream().map(DomainEventMessage::getSequenceNumber))
                .as("from the snapshot on")
                .containsExactly(1L, 2L);
        assertThat(store.lastSequenceNumberFor("1")).hasValue(2L);
        node.publish(published(1, 3, "Glade"));
        assertThatThrownBy(() -> node.publish(published(2, 0, "twice"))).isNotNull();
    }

    private static void readersSeeEventsOnly(StoreNode node, List<EventRecord> originals) {
        List<TrackedEventMessage<?>> read = new ArrayList<>();
        node.get(EventReader.class).read(-1, Set.of(), 500, read::addAll);
        assertThat(read.stream()
                        .limit(originals.size())
                        .map(event -> event.trackingToken().position().orElseThrow()))
                .isEqualTo(originals.stream().map(EventRecord::index).toList());
        assertThat(read).hasSize(originals.size() + 1);
        assertThat(read.getFirst().getMetaData()).containsEntry("actor", "7").containsEntry("request", "r-1");
        assertThat(read.getFirst().getPayload())
                .isEqualTo(published(1, "Court 1").getPayload());
    }

    private static void verified(StoreNode node, State state, long events) {
        EventChain chain = node.get(EventChain.class);
        await().atMost(Duration.ofMinutes(1)).until(() -> chain.status().linked() == events);
        VerificationView verified = verification(chain);
        assertThat(verified.state()).isEqualTo(state);
        assertThat(verified.checked()).isEqualTo(events);
    }

    private static VerificationView verification(EventChain chain) {
        long id = chain.verify(null);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> chain.verification(id).orElseThrow().state() != State.RUNNING);
        return chain.verification(id).orElseThrow();
    }

    private void whatPostgresKeepsCannotBeChangedUnseen(StoreNode node, EventRecord event) {
        new JdbcTemplate(database.dataSource())
                .update(
                        "update domain_event_entry set time_stamp = time_stamp + interval '1 microsecond' where global_index = ?",
                        event.index());
        assertThat(verification(node.get(EventChain.class)).state()).isEqualTo(State.BROKEN);
    }
}
