package dev.atrium.query.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.admin.ListDeletionsQuery;
import dev.atrium.api.admin.ListedDeletionsPage;
import dev.atrium.api.admin.Stretch;
import dev.atrium.api.admin.Stretch.Cursor;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Many deletions fail on one day, and far more are complete. */
class DeletionListIT {

    private static final int ROWS = 40_000;
    private static final int FAILED = 5_000;
    private static final Set<DeletionPhase> BOTH = EnumSet.of(DeletionPhase.FAILED, DeletionPhase.STRIPE_STARTED);

    private static JdbcClient jdbc;
    private static DeletionListQueryHandler handler;

    /** All who failed have one of two dates. */
    @BeforeAll
    static void fill() {
        TestDatabase database = TestServers.freshDatabase();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        jdbc = JdbcClient.create(
                new SingleConnectionDataSource(database.jdbcUrl(), database.user(), database.password(), true));
        handler = new DeletionListQueryHandler(jdbc);
        jdbc.sql("""
                        insert into account_deletion (account_id, user_id, phase, resumes_in, scheduled_at, deletion_date, failures, changed)
                        select n, n, case when n > :failed then 'COMPLETED' when n = 7 then 'STRIPE_STARTED' else 'FAILED' end,
                          'STRIPE_STARTED', '2026-01-01', timestamptz '2026-02-01' + n % 2 * interval '1 day', 3, '2026-02-03'
                        from generate_series(1, :rows) n""").param("failed", FAILED).param("rows", ROWS).update();
        jdbc.sql("vacuum analyze").update();
    }

    @Test
    void everyDeletionIsThereOnceInTheOrderOfTheDates() {
        List<DeletionView> walked = new ArrayList<>();
        Cursor place = null;
        do {
            ListedDeletionsPage page = page(BOTH, place);
            walked.addAll(page.rows());
            place = page.edges().next();
        } while (place != null);

        assertThat(walked)
                .extracting(DeletionView::accountId)
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, FAILED)
                        .mapToObj(AccountId::new)
                        .toList());
        assertThat(walked).extracting(DeletionView::deletionDate).isSorted();
    }

    @Test
    void onePhaseIsShownAlone() {
        assertThat(page(EnumSet.of(DeletionPhase.STRIPE_STARTED), null).rows())
                .extracting(DeletionView::accountId)
                .containsExactly(new AccountId(7));
    }

    @Test
    void pageInTheMiddleCostsWhatTheFirstCosts() {
        Cursor middle = new Cursor("2026-02-01 00:00:00+00", "2500", false);
        assertThat(page(BOTH, middle).rows()).hasSize(50);
        long before = pagesRead();

        assertThat(page(BOTH, middle).rows()).hasSize(50);

        assertThat(pagesRead() - before).isLessThan(100);
    }

    private static ListedDeletionsPage page(Set<DeletionPhase> phases, @Nullable Cursor place) {
        return handler.handle(new ListDeletionsQuery(phases, new Stretch("date", false, place, 50)));
    }

    private static long pagesRead() {
        jdbc.sql("select pg_stat_force_next_flush()")
                .query((row, number) -> number)
                .list();
        return jdbc.sql("""
                        select heap_blks_read + heap_blks_hit + idx_blks_read + idx_blks_hit
                        from pg_statio_user_tables where relname = 'account_deletion'""").query(Long.class).single();
    }
}
