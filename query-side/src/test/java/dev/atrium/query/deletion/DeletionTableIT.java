package dev.atrium.query.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.deletion.FindDeletionsQuery;
import dev.atrium.api.user.UserId;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class DeletionTableIT {

    private static final Instant DATE = Instant.parse("2026-11-23T12:00:00Z");

    private final TestDatabase database = TestServers.freshDatabase();
    private final SingleConnectionDataSource source =
            new SingleConnectionDataSource(database.jdbcUrl(), database.user(), database.password(), true);
    private final DeletionTable table = new DeletionTable(JdbcClient.create(source));

    @BeforeEach
    void createTables() {
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
    }

    @AfterEach
    void close() {
        source.destroy();
    }

    /** Seventy have the same date, so that pages end among them. */
    @Test
    void pageAfterPageGoesThroughAllInTheOrderOfTheirDates() {
        write(LongStream.range(0, 250)
                .mapToObj(n -> deletion(5250 - n, DeletionPhase.PENDING, DATE.plusSeconds(n / 70)))
                .toList());
        FindDeletionsQuery query =
                new FindDeletionsQuery(Set.of(DeletionPhase.PENDING), DATE.plusSeconds(60), DATE.plusSeconds(60), 100);

        List<DeletionView> all = new ArrayList<>(table.find(query));
        assertThat(all).hasSize(100);
        all.addAll(table.find(query.after(all.getLast())));
        all.addAll(table.find(query.after(all.getLast())));
        assertThat(all).hasSize(250).doesNotHaveDuplicates();
        assertThat(all).extracting(DeletionView::deletionDate).isSorted();
        assertThat(table.find(query.after(all.getLast()))).isEmpty();
    }

    @Test
    void onlyThosePhasesThatAreDueAndHaveNotMoved() {
        DeletionView due = deletion(1, DeletionPhase.FAILED, DATE);
        DeletionView later = deletion(2, DeletionPhase.FAILED, DATE.plusSeconds(1));
        DeletionView pending = deletion(3, DeletionPhase.PENDING, DATE);
        DeletionView moved = due.failed("Away", DATE.plusSeconds(2));
        write(List.of(due, later, pending));
        FindDeletionsQuery query = new FindDeletionsQuery(EnumSet.of(DeletionPhase.FAILED), DATE, DATE, 10);
        assertThat(table.find(query)).containsExactly(due);
        write(List.of(moved));
        assertThat(table.find(query)).isEmpty();
    }

    private void write(List<DeletionView> rows) {
        table.write(rows.stream().collect(Collectors.toMap(DeletionView::accountId, Function.identity())), Set.of());
    }

    private static DeletionView deletion(long account, DeletionPhase phase, Instant date) {
        return new DeletionView(
                new AccountId(account),
                new UserId(account + 10_000),
                phase,
                DeletionPhase.STRIPE_STARTED,
                DATE.minusSeconds(60),
                date,
                0,
                null,
                null,
                DATE.minusSeconds(1));
    }
}
