package dev.atrium.eventstore.engine;

import static dev.atrium.eventstore.Events.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.model.ModelPublishedEvent;
import dev.atrium.eventstore.StoreNode;
import dev.atrium.sandbox.server.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Slow writers, roll-backs, backdated events and unused numbers, all at once. */
@DisabledIf(
        value = "dev.atrium.sandbox.server.TestEventStore#isAxonServer",
        disabledReason = "is about the storage engine on PostgreSQL")
class TortureIT {

    private static final int WRITERS = 12;
    private static final int TRANSACTIONS = 60;

    @Test
    void everyCommittedEventReachesEveryProcessorOnceAndInOrder() {
        try (StoreNode node = StoreNode.start(TestServers.freshDatabase(), First.class, Second.class)) {
            writeFromAllSides(node);

            List<String> committed = node.get(JdbcTemplate.class)
                    .queryForList(
                            "select event_identifier::text from domain_event_entry order by global_index",
                            String.class);
            assertThat(committed).hasSizeGreaterThan(WRITERS * TRANSACTIONS / 2);
            List<String> first = node.get(First.class).seen;
            List<String> second = node.get(Second.class).seen;
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> first.size() >= committed.size() && second.size() >= committed.size());
            assertThat(first).isEqualTo(committed);
            assertThat(second).isEqualTo(committed);
        }
    }

    private static void writeFromAllSides(StoreNode node) {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                long firstModel = 1 + writer * 1_000L;
                writers.execute(() -> write(node, firstModel, new Random(firstModel)));
            }
        }
    }

    private static void write(StoreNode node, long firstModel, Random random) {
        JdbcTemplate jdbc = node.get(JdbcTemplate.class);
        TransactionTemplate transaction = new TransactionTemplate(node.get(PlatformTransactionManager.class));
        for (int i = 0; i < TRANSACTIONS; i++) {
            long model = firstModel + i;
            transaction.executeWithoutResult(status -> {
                if (random.nextInt(10) == 0) {
                    jdbc.queryForList("select next_event_index() from generate_series(1, 50)");
                }
                node.get(EventStore.class).publish(event(model, random), event(model + 500_000, random));
                // Between drawing a number and the end of the transaction lies everything this test is about.
                jdbc.queryForList("select pg_sleep(?)", random.nextInt(20) == 0 ? 0.2 : random.nextDouble() / 100);
                if (random.nextInt(4) == 0) {
                    status.setRollbackOnly();
                }
            });
        }
    }

    private static EventMessage<?> event(long model, Random random) {
        EventMessage<ModelPublishedEvent> now = published(model, "Court " + model);
        boolean backdated = random.nextInt(20) == 0;
        return new GenericDomainEventMessage<>(
                "Model",
                Long.toString(model),
                0,
                now.getPayload(),
                Map.of(),
                now.getIdentifier(),
                backdated ? Instant.now().minusSeconds(120) : now.getTimestamp());
    }

    abstract static class Recorder {

        final List<String> seen = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(ModelPublishedEvent event, EventMessage<ModelPublishedEvent> message) {
            seen.add(message.getIdentifier());
        }
    }

    @ProcessingGroup("first")
    static class First extends Recorder {}

    @ProcessingGroup("second")
    static class Second extends Recorder {}
}
