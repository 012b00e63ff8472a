package dev.atrium.saga.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.atrium.api.admin.Stretch;
import dev.atrium.api.admin.Stretch.Cursor;
import dev.atrium.api.operation.FindPieceOfWorkQuery;
import dev.atrium.api.operation.FindStuckWorkQuery;
import dev.atrium.api.operation.StuckWorkPage;
import dev.atrium.api.operation.StuckWorkPage.Row;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With Stripe away for a night, thousands of pieces wait; each can be reached. */
class StuckWorkPagesIT {

    private static final int STRIPE = 1_000;
    private static final int PAGE = 50;

    private static OperationWorkQueryHandler handler;

    /** Some fail in the same moment. */
    @BeforeAll
    static void fill() {
        TestDatabase database = TestServers.freshDatabase();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        add(jdbc, "stripe-customer-update", "customer-", STRIPE, 3, "2026-11-27");
        add(jdbc, "payment-refund", "refund-", 2, 1, "2026-11-27");
        add(jdbc, "payment-refund", "at-work-", 5, 0, "2026-11-27");
        add(jdbc, "greeting", "parked-", 5, 7, "9999-01-01");
        jdbc.sql("update scheduled_tasks set task_name = 'sweep', task_instance = ? where task_instance = 'customer-1'")
                .param(RecurringTask.INSTANCE)
                .update();
        jdbc.sql("insert into task_failure values ('payment-refund', 'refund-2', 'RefusedException')")
                .update();
        handler = new OperationWorkQueryHandler(jdbc);
    }

    private static void add(JdbcClient jdbc, String task, String instances, int count, int failures, String due) {
        jdbc.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, last_failure, consecutive_failures, version)
                select ?, ? || n, ?::timestamptz, false,
                  timestamptz '2026-11-26 10:00:00.123456+00' + n / 7 * interval '1 second', ?, 1
                from generate_series(1, ?) n""").params(task, instances, due, failures, count).update();
    }

    @Test
    void everyPieceIsThereOnce() {
        List<Row> walked = new ArrayList<>();
        Cursor place = null;
        do {
            StuckWorkPage page = page("", "", place);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(PAGE);
            walked.addAll(page.rows());
            place = page.edges().next();
        } while (place != null);

        List<String> all = new ArrayList<>(List.of("refund-1", "refund-2"));
        IntStream.rangeClosed(2, STRIPE).mapToObj(n -> "customer-" + n).forEach(all::add);
        assertThat(walked).extracting(Row::instance).containsExactlyInAnyOrderElementsOf(all);
        assertThat(walked).isSortedAccordingTo(Comparator.comparing(Row::lastFailure));
    }

    @Test
    void pagesTurnBothWaysAndRound() {
        StuckWorkPage first = page("", "", null);
        StuckWorkPage second = page("", "", first.edges().next());

        assertThat(first.edges().previous()).isNull();
        assertThat(second.rows()).doesNotContainAnyElementsOf(first.rows());
        assertThat(page("", "", second.edges().previous())).isEqualTo(first);
        assertThat(handler.handle(new FindStuckWorkQuery("", "", new Stretch("failed", true, null, PAGE)))
                        .rows())
                .extracting(Row::instance)
                .contains("customer-" + STRIPE)
                .doesNotContain("refund-1");
    }

    @Test
    void oneKindIsShownAndAllAreCounted() {
        StuckWorkPage refunds = page("payment-refund", "", null);

        assertThat(refunds.rows()).extracting(Row::instance).containsExactly("refund-1", "refund-2");
        assertThat(refunds.rows()).extracting(Row::cause).containsExactly(null, "RefusedException");
        assertThat(refunds.edges().next()).isNull();
        assertThat(refunds.kinds())
                .containsExactly(Map.entry("payment-refund", 2L), Map.entry("stripe-customer-update", STRIPE - 1L));
    }

    @Test
    void pieceIsFoundByItsNameWhereverItStands() {
        assertThat(page("", "customer-99", null).rows())
                .extracting(Row::instance)
                .containsExactlyInAnyOrderElementsOf(IntStream.concat(IntStream.of(99), IntStream.rangeClosed(990, 999))
                        .mapToObj(n -> "customer-" + n)
                        .toList());
        assertThat(handler.handle(new FindPieceOfWorkQuery("stripe-customer-update", "customer-1000")))
                .get()
                .extracting(Row::failures)
                .isEqualTo(3);
        assertThat(handler.handle(new FindPieceOfWorkQuery("payment-refund", "at-work-1")))
                .isEmpty();
        assertThat(handler.handle(new FindPieceOfWorkQuery("greeting", "parked-1")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "yesterday, a",
        "2026-13-45T10:00:00Z, a",
        "+1000000000-12-31T23:59:59.999999999Z, a",
        "-1000000000-01-01T00:00:00Z, a"
    })
    void placeThatCannotBeIsTheBeginning(String key, String id) {
        assertThat(page("", "", new Cursor(key, id, false))).isEqualTo(page("", "", null));
        assertThat(page("", "", new Cursor(key, id, true))).isEqualTo(page("", "", null));
    }

    private static StuckWorkPage page(String task, String instance, @Nullable Cursor place) {
        return handler.handle(new FindStuckWorkQuery(task, instance, new Stretch("failed", false, place, PAGE)));
    }
}
