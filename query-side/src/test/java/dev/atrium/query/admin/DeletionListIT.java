package dev.atrium.query.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.admin.ListDeletionsQuery;
import dev.atrium.api.admin.ListedDeletionsPage;
import dev.atrium.api.admin.Stretch;
import dev.atrium.api.admin.Stretch.Cursor;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.DeletionView;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many deletions fail on one day, and far more are complete. */
class DeletionListIT {

    private static final int ROWS = 40_000;
    private static final int FAILED = 5_000;
    private static final Set<DeletionPhase> BOTH = EnumSet.of(DeletionPhase.FAILED, DeletionPhase.STRIPE_STARTED);

    private static CountedTables tables;
    private static DeletionListQueryHandler handler;

    /** All who failed have one of two dates. */
    @BeforeAll
    static void fill() {
        tables = CountedTables.fresh();
        JdbcClient jdbc = tables.jdbc();
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
        long before = tables.pagesRead("account_deletion");

        assertThat(page(BOTH, middle).rows()).hasSize(50);

        assertThat(tables.pagesRead("account_deletion") - before).isLessThan(100);
    }

    private static ListedDeletionsPage page(Set<DeletionPhase> phases, @Nullable Cursor place) {
        return handler.handle(new ListDeletionsQuery(phases, new Stretch("date", false, place, 50)));
    }
}
