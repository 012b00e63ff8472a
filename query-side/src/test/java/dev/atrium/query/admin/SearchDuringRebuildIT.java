package dev.atrium.query.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.admin.ListMessagesQuery;
import dev.atrium.api.admin.Stretch;
import dev.atrium.query.room.RoomMessageTable;
import dev.atrium.query.storage.Replacement;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages and their blocks are two tables: whoever takes both must take them in the same order. */
class SearchDuringRebuildIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDatabase database = TestServers.freshDatabase();

    @Test
    void searchThatMeetsARebuildTakingOverWaitsForItAndNoLonger() throws SQLException {
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        MessageListQueryHandler messages = new MessageListQueryHandler(JdbcClient.create(database.dataSource()));
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database.dataSource());
        JdbcClient building = JdbcClient.create(Objects.requireNonNull(transactions.getDataSource()));
        Replacement<?, ?> replacement = new RoomMessageTable(building).replacement();
        try (Connection longRead = database.dataSource().getConnection();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            longRead.setAutoCommit(false);
            longRead.createStatement().execute("lock table room_message in access exclusive mode");
            CompletableFuture<Void> rebuild = CompletableFuture.runAsync(
                    () -> new TransactionTemplate(transactions).executeWithoutResult(status -> replacement.takeOver()),
                    threads);
            awaitWaiting(1);
            CompletableFuture<Integer> search = CompletableFuture.supplyAsync(
                    () -> messages.handle(
                                    new ListMessagesQuery("word", null, null, new Stretch("posted", true, null, 50)))
                            .rows()
                            .size(),
                    threads);
            awaitWaiting(2);
            longRead.commit();

            assertThat(rebuild).succeedsWithin(PATIENCE);
            assertThat(search).succeedsWithin(PATIENCE).isEqualTo(0);
        }
    }

    private void awaitWaiting(int count) {
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        await(count + " wait")
                .atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from pg_stat_activity"
                                        + " where wait_event_type = 'Lock' and datname = current_database()")
                                .query(Integer.class)
                                .single()
                        == count);
    }
}
