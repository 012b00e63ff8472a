package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks, rebuilds and the event chain fail: the pages say so, and say when they work again. */
@RunningSite
class MachineryInTroubleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TASK = "forget-old-mails";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    private Visitor admin;

    @BeforeEach
    void login() throws Exception {
        admin = new Operators(port).admin();
        await().atMost(PATIENCE).until(() -> !textOf("[data-task=" + TASK + "]").isEmpty());
    }

    @AfterEach
    void mend() {
        jdbc.sql("drop function if exists in_trouble() cascade").update();
        jdbc.sql("drop view if exists member_rebuild").update();
    }

    private void fail(String when) {
        jdbc.sql("""
                create function in_trouble() returns trigger language plpgsql as
                $$ begin raise exception 'no' using errcode = '53200'; end $$""").update();
        jdbc.sql("create trigger in_trouble before " + when + " for each statement execute function in_trouble()")
                .update();
    }

    @Test
    void taskThatFailsIsCountedWithItsCauseUntilItWorks() throws Exception {
        fail("delete on mail_dispatch");
        run();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(textOf("[data-task=" + TASK + "] .badge-bad")).isEqualTo("Failed 1 time in a row");
            assertThat(textOf("[data-run=" + TASK + "]:has(.badge-bad)"))
                    .contains("Failed DataAccessResourceFailureException");
        });
        run();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(textOf("[data-task=" + TASK + "] .badge-bad"))
                        .isEqualTo("Failed 2 times in a row"));
        mend();
        run();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(textOf("[data-task=" + TASK + "] .badge-good"))
                        .isEqualTo("Done"));
    }

    @Test
    void taskThatRunsIsShownWithItsNode() throws Exception {
        try (Connection connection = database.getConnection();
                Statement locks = connection.createStatement()) {
            connection.setAutoCommit(false);
            locks.execute("lock table mail_dispatch in share mode");
            run();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(textOf("[data-task=" + TASK + "] td:has(.badge-warning)"))
                            .matches("Running .+"));
            connection.rollback();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(textOf("[data-task=" + TASK + "] .badge")).isEqualTo("Done"));
    }

    @Test
    void rebuildThatFailsLeavesTheFormerInUse() throws Exception {
        String name = Members.unique("rebuilt");
        new Visitor(port).register(name);
        jdbc.sql("create view member_rebuild as select 1 as nothing").update();
        Operators.act(admin, "/admin/projections/members", "rebuild", Map.of());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(admin.page("/admin/projections")
                                .select("[data-group=members] [data-rebuild=FAILED]")
                                .text())
                        .contains("BadSqlGrammarException"));
        assertThat(admin.page("/admin/users?q=" + name).select(".admin-table tbody tr"))
                .hasSize(1);
        mend();
        Operators.act(admin, "/admin/projections/members", "rebuild", Map.of());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(admin.page("/admin/projections")
                                .select("[data-group=members] [data-rebuild=COMPLETED]"))
                        .hasSize(1));
        assertThat(admin.page("/admin/users?q=" + name).select(".admin-table tbody tr"))
                .hasSize(1);
    }

    @Test
    void rebuildOfANodeThatWasKilledIsOverAndCanBeAskedForAgain() throws Exception {
        jdbc.sql("""
                insert into rebuild_progress (processing_group, state, position, head, node, started, noted)
                values ('pictures', 'HANDING_OVER', 1, 2, 'gone', now() - interval '3 minutes', now() - interval '2 minutes')
                on conflict (processing_group) do update set state = excluded.state, node = excluded.node, noted = excluded.noted""").update();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(admin.page("/admin/projections")
                                .select("[data-group=pictures] [data-rebuild=FAILED]")
                                .text())
                        .contains("its node stopped answering"));
        Operators.act(admin, "/admin/projections/pictures", "rebuild", Map.of());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(admin.page("/admin/projections")
                                .select("[data-group=pictures] [data-rebuild=COMPLETED]"))
                        .hasSize(1));
    }

    @Test
    void chainThatDoesNotGrowIsAnAlarm() throws Exception {
        fail("insert on event_link");
        new Visitor(port).register(Members.unique("unchained"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                admin.page("/audit/").select(".audit-alarm").text())
                        .contains("DataAccessResourceFailureException"));
        mend();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(admin.page("/audit/").select(".audit-alarm, #chain .badge-warning"))
                        .isEmpty());
    }

    /** It may run already. */
    private void run() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Operators.act(admin, "/admin/tasks/" + TASK, "run", Map.of())
                                .statusCode())
                        .isEqualTo(303));
    }

    private String textOf(String selector) throws Exception {
        return admin.page("/admin/tasks").select(selector).text();
    }
}
