package dev.atrium.saga.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.admin.Stretch;
import dev.atrium.api.admin.Stretch.Cursor;
import dev.atrium.api.operation.FailedMailsPage;
import dev.atrium.api.operation.FailedMailsPage.Row;
import dev.atrium.api.operation.FindFailedMailQuery;
import dev.atrium.api.operation.FindFailedMailsQuery;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After a bad weekend of the mail server, each mail that did not go out can be reached. */
class UnsentMailPagesIT {

    private static final int FAILED = 300;
    private static final int RETRIED = 4;
    private static final int OTHERS = 7;

    private static OperationMailQueryHandler handler;

    @BeforeAll
    static void fill() {
        TestDatabase database = TestServers.freshDatabase();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        add(jdbc, "failed-", "receipt-mail", "failed", 9, FAILED);
        add(jdbc, "retried-", "verification-mail", "queued", 2, RETRIED);
        add(jdbc, "fresh-", "verification-mail", "queued", 0, OTHERS);
        add(jdbc, "sent-", "receipt-mail", "sent", 2, OTHERS);
        jdbc.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('receipt-mail', 'failed-7', now(), false, 1)""").update();
        handler = new OperationMailQueryHandler(jdbc);
    }

    private static void add(JdbcClient jdbc, String causes, String kind, String state, int attempts, int count) {
        jdbc.sql("""
                insert into mail_dispatch (cause, kind, state, attempts, queued_at)
                select ? || n, ?, ?, ?, timestamptz '2026-11-26 10:00:00+00' + n / 3 * interval '1 minute'
                from generate_series(1, ?) n""").params(causes, kind, state, attempts, count).update();
    }

    @Test
    void everyMailThatDidNotGoOutIsThereOnce() {
        List<Row> walked = new ArrayList<>();
        Cursor place = null;
        do {
            FailedMailsPage page = page("", "", place);
            walked.addAll(page.rows());
            place = page.edges().next();
        } while (place != null);

        assertThat(walked)
                .hasSize(FAILED + RETRIED)
                .isSortedAccordingTo(Comparator.comparing(Row::queuedAt).reversed());
        assertThat(walked).extracting(Row::cause).doesNotHaveDuplicates().contains("failed-1", "retried-4");
    }

    @Test
    void pagesTurnBothWays() {
        FailedMailsPage first = page("", "", null);
        FailedMailsPage second = page("", "", first.edges().next());

        assertThat(second.rows()).hasSize(50).doesNotContainAnyElementsOf(first.rows());
        assertThat(page("", "", second.edges().previous())).isEqualTo(first);
        assertThat(page("", "", new Cursor("+999999999-12-31T23:59:59Z", "", false)))
                .isEqualTo(first);
    }

    @Test
    void filtersByStateAndKind() {
        FailedMailsPage retried = page("queued", "", null);

        assertThat(retried.rows()).hasSize(RETRIED).allMatch(row -> row.kind().equals("verification-mail"));
        assertThat(retried.waiting()).isEqualTo(RETRIED + OTHERS);
        assertThat(retried.kinds())
                .containsExactly(Map.entry("receipt-mail", (long) FAILED), Map.entry("verification-mail", 4L));
        assertThat(page("failed", "verification-mail", null).rows()).isEmpty();
        assertThat(page("failed", "receipt-mail", null).rows()).hasSize(50);
    }

    @Test
    void oneIsFoundByItsCauseAndSaysWhetherItCanBeSent() {
        assertThat(find("failed-7")).extracting(Row::sendable).containsExactly(true);
        assertThat(find("failed-8")).extracting(Row::sendable).containsExactly(false);
        assertThat(find("sent-1")).isEmpty();
        assertThat(find("fresh-1")).isEmpty();
        assertThat(handler.handle(new FindFailedMailsQuery("", "", "failed-29", stretch(null)))
                        .rows())
                .hasSize(11);
    }

    private static List<Row> find(String cause) {
        return handler.handle(new FindFailedMailQuery(cause)).stream().toList();
    }

    private static FailedMailsPage page(String state, String kind, @Nullable Cursor place) {
        return handler.handle(new FindFailedMailsQuery(state, kind, "", stretch(place)));
    }

    private static Stretch stretch(@Nullable Cursor place) {
        return new Stretch("queued", true, place, 50);
    }
}
