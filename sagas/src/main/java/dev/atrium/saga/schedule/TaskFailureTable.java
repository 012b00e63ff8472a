package dev.atrium.saga.schedule;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why work failed last, for whoever has to mend it: the scheduler's own table only counts. */
@Repository
class TaskFailureTable {

    private final JdbcClient jdbc;

    TaskFailureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * It goes with the work, so work that is gone has none.
     *
     * @param failure names the kind of fault, without its text, which may be personal
     */
    void note(String task, String instance, String failure) {
        jdbc.sql("""
                insert into task_failure (task, instance, failure)
                select task_name, task_instance, ? from scheduled_tasks where task_name = ? and task_instance = ?
                on conflict (task, instance) do update set failure = excluded.failure""").params(failure, task, instance).update();
    }
}
