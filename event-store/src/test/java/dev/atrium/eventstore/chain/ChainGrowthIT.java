package dev.atrium.eventstore.chain;

import static dev.atrium.eventstore.Events.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.audit.EventChain;
import dev.atrium.api.audit.VerificationView;
import dev.atrium.api.audit.VerificationView.State;
import dev.atrium.eventstore.StoreNode;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ChainGrowthIT {

    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 60;

    @Test
    void twoNodesLinkEveryEventOnceWhileWritersRollBack() {
        TestDatabase database = TestServers.freshDatabase();
        try (StoreNode here = StoreNode.start(database);
                StoreNode there = StoreNode.start(database)) {
            long events = writeFromAllSides(here, there);

            EventChain chain = here.get(EventChain.class);
            await().atMost(Duration.ofSeconds(30)).until(() -> chain.status().linked() == events);
            assertThat(count(here, "event_link")).isEqualTo(events);
            assertThat(verify(there).state()).isEqualTo(State.INTACT);
        }
    }

    @Test
    void nothingIsBuiltOnAHeadThatThisSiteDidNotSign() {
        try (StoreNode node = StoreNode.start(TestServers.freshDatabase())) {
            node.publish(published(1, "Court"));
            EventChain chain = node.get(EventChain.class);
            await().until(() -> chain.status().linked() == 1);
            node.get(JdbcTemplate.class).execute("update event_chain_head set hash = sha256(hash)");

            node.publish(published(2, "Yard"));

            await().until(() -> chain.status().trouble() != null);
            assertThat(chain.status().linked()).isEqualTo(1);
            assertThat(verify(node).state()).isEqualTo(State.BROKEN);
        }
    }

    @Test
    @DisabledIf(
            value = "dev.atrium.sandbox.server.TestEventStore#isAxonServer",
            disabledReason = "fills the store with rows of PostgreSQL")
    void whatWasStoredBeforeIsLinkedAtTheNextStart() {
        TestDatabase database = TestServers.freshDatabase();
        try (StoreNode node = StoreNode.start(database)) {
            node.publish(published(1, "Court"));
            await().until(() -> node.get(EventChain.class).status().linked() == 1);
        }
        new JdbcTemplate(database.dataSource()).execute("""
                insert into domain_event_entry (time_stamp, event_identifier, payload_type, payload, meta_data)
                select now(), gen_random_uuid(), 'T', '', '' from generate_series(1, 5000)
                """);
        try (StoreNode node = StoreNode.start(database)) {
            await().until(() -> node.get(EventChain.class).status().linked() == 5001);
            assertThat(verify(node).state()).isEqualTo(State.INTACT);
        }
    }

    /** Gives back how many events were committed. */
    private static long writeFromAllSides(StoreNode here, StoreNode there) {
        AtomicLong committed = new AtomicLong();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                long firstModel = 1 + writer * 1_000L;
                StoreNode node = writer % 2 == 0 ? here : there;
                writers.execute(() -> write(node, firstModel, new Random(firstModel), committed));
            }
        }
        return committed.get();
    }

    private static void write(StoreNode node, long firstModel, Random random, AtomicLong committed) {
        TransactionTemplate transaction = new TransactionTemplate(node.get(PlatformTransactionManager.class));
        for (int i = 0; i < TRANSACTIONS; i++) {
            long model = firstModel + i;
            boolean[] rolledBack = {false};
            transaction.executeWithoutResult(status -> {
                node.get(EventStore.class).publish(published(model, "Court"), published(model + 500_000, "Yard"));
                node.get(JdbcTemplate.class).queryForList("select pg_sleep(?)", random.nextDouble() / 100);
                if (random.nextInt(4) == 0) {
                    status.setRollbackOnly();
                }
                rolledBack[0] = status.isRollbackOnly();
            });
            committed.addAndGet(rolledBack[0] ? 0 : 2);
        }
    }

    private static Long count(StoreNode node, String table) {
        Long count = node.get(JdbcTemplate.class).queryForObject("select count(*) from " + table, Long.class);
        return count == null ? -1 : count;
    }

    private static VerificationView verify(StoreNode node) {
        EventChain chain = node.get(EventChain.class);
        long id = chain.verify(null);
        await().until(() ->
                chain.verification(id).map(view -> !view.isRunning()).orElse(false));
        return chain.verification(id).orElseThrow();
    }
}
