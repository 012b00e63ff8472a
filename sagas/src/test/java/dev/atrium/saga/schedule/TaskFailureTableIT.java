package dev.atrium.saga.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Causes are kept as long as the work that failed, and no longer. */
class TaskFailureTableIT {

    private JdbcClient jdbc;
    private TaskFailureTable failures;

    @BeforeEach
    void open() {
        TestDatabase database = TestServers.freshDatabase();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        jdbc = JdbcClient.create(database.dataSource());
        failures = new TaskFailureTable(jdbc);
        work("refund-1");
        work("refund-2");
    }

    @Test
    void lastCauseCounts() {
        failures.note("payment-refund", "refund-1", "TimeoutException");
        failures.note("payment-refund", "refund-1", "RefusedException");

        assertThat(causes()).containsExactly("refund-1 RefusedException");
    }

    @Test
    void causeGoesWithItsWork() {
        failures.note("payment-refund", "refund-1", "TimeoutException");
        failures.note("payment-refund", "refund-2", "RefusedException");

        jdbc.sql("delete from scheduled_tasks where task_instance = 'refund-1'").update();

        assertThat(causes()).containsExactly("refund-2 RefusedException");
    }

    /** Such as work that is given up with its last try. */
    @Test
    void workThatIsGoneHasNoCause() {
        failures.note("payment-refund", "refund-3", "RefusedException");

        assertThat(causes()).isEmpty();
    }

    private void work(String instance) {
        jdbc.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('payment-refund', ?, now(), false, 1)""").param(instance).update();
    }

    private List<String> causes() {
        return jdbc.sql("select instance || ' ' || failure from task_failure order by instance")
                .query(String.class)
                .list();
    }
}
