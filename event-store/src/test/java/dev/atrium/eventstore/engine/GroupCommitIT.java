package dev.atrium.eventstore.engine;

import static dev.atrium.eventstore.Events.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.atrium.eventstore.StoreNode;
import dev.atrium.sandbox.server.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class GroupCommitIT {

    private static final StoreNode NODE = StoreNode.start(TestServers.freshDatabase());
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @AfterAll
    static void stop() {
        NODE.close();
    }

    @Test
    void appendsThatComeWhileAnotherIsWrittenShareOneTransaction() throws Exception {
        List<FutureTask<Void>> appends = whileTheFirstIsHeldUp(100, 21);

        for (FutureTask<Void> append : appends) {
            append.get();
        }
        assertThat(stored(100, 120)).isEqualTo(21);
        assertThat(transactionsOf(100, 120))
                .as("the first alone, all others together")
                .isEqualTo(2);
    }

    @Test
    void oneThatIsRefusedTakesNoOtherWithIt() throws Exception {
        NODE.publish(published(207, "Court"));

        List<FutureTask<Void>> appends = whileTheFirstIsHeldUp(200, 11);

        for (int i = 0; i < appends.size(); i++) {
            if (i == 7) {
                assertThatThrownBy(appends.get(i)::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(AggregateStreamCreationException.class);
            } else {
                appends.get(i).get();
            }
        }
        assertThat(stored(200, 210)).isEqualTo(11);
    }

    @Test
    void anAppendIsCommittedTogetherWithWhatItsTransactionWrote() {
        JdbcTemplate jdbc = NODE.get(JdbcTemplate.class);
        jdbc.execute("create table beside (id bigint)");

        NODE.inTransaction(() -> {
            jdbc.update("insert into beside values (300)");
            NODE.get(EventStore.class).publish(published(300, "Court"));
            return null;
        });
        NODE.inTransaction(() -> {
            NODE.get(EventStore.class).publish(published(301, "Court"));
            jdbc.update("insert into beside values (301)");
            return null;
        });

        assertThat(jdbc.queryForList("select xmin::text from beside order by id", String.class))
                .isEqualTo(jdbc.queryForList(
                        "select xmin::text from domain_event_entry where aggregate_identifier in ('300', '301')"
                                + " order by aggregate_identifier",
                        String.class));
    }

    @Test
    void aTransactionReadsWhatItIsGoingToAppend() {
        EventStore store = NODE.get(EventStore.class);

        List<? extends DomainEventMessage<?>> read = NODE.inTransaction(() -> {
            store.publish(published(400, "Court"));
            return store.readEvents("400").asStream().toList();
        });

        assertThat(read).hasSize(1);
        assertThat(stored(400, 400)).isEqualTo(1);
    }

    /** One append that waits for a lock, and behind it all others. */
    private static List<FutureTask<Void>> whileTheFirstIsHeldUp(int firstId, int appends) throws SQLException {
        List<FutureTask<Void>> running = new ArrayList<>();
        try (Connection connection = NODE.get(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table domain_event_entry in exclusive mode");
            running.add(append(firstId));
            await().atMost(PATIENCE).until(GroupCommitIT::isHeldUp);
            List<Thread> waiting = new ArrayList<>();
            for (int id = firstId + 1; id < firstId + appends; id++) {
                FutureTask<Void> append = task(id);
                running.add(append);
                waiting.add(Thread.ofPlatform().start(append));
            }
            await().atMost(PATIENCE)
                    .until(() -> waiting.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
            connection.rollback();
        }
        return running;
    }

    private static FutureTask<Void> append(int id) {
        FutureTask<Void> append = task(id);
        Thread.ofPlatform().start(append);
        return append;
    }

    private static FutureTask<Void> task(int id) {
        return new FutureTask<>(() -> {
            NODE.publish(published(id, "Court"));
            return null;
        });
    }

    private static boolean isHeldUp() {
        return count("select count(*) from pg_locks where relation = 'domain_event_entry'::regclass and not granted")
                > 0;
    }

    private static int stored(int from, int to) {
        return count("select count(*) from domain_event_entry where aggregate_identifier::int between " + from + " and "
                + to);
    }

    private static int transactionsOf(int from, int to) {
        return count(
                "select count(distinct xmin::text) from domain_event_entry where aggregate_identifier::int between "
                        + from + " and " + to);
    }

    private static int count(String sql) {
        Integer count = NODE.get(JdbcTemplate.class).queryForObject(sql, Integer.class);
        return count == null ? 0 : count;
    }
}
