package dev.atrium.saga.schedule;

import dev.atrium.api.operation.TasksPage.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last runs of periodic tasks on all nodes. */
@Repository
class TaskRunTable {

    private static final int KEPT_PER_TASK = 50;

    private final JdbcClient jdbc;

    TaskRunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param failure names the kind of fault, without its text, which may be personal */
    void add(String task, String node, Instant started, Duration took, @Nullable String failure) {
        jdbc.sql("insert into task_run (task, node, started, took_ms, failure) values (?, ?, ?, ?, ?)")
                .param(task)
                .param(node)
                .param(started.atOffset(ZoneOffset.UTC))
                .param(took.toMillis())
                .param(failure)
                .update();
        jdbc.sql("""
                delete from task_run where task = ? and id <
                (select id from task_run where task = ? order by id desc offset ? limit 1)""").params(task, task, KEPT_PER_TASK - 1).update();
    }

    /** @param ofEach at the most so many of one task: some run every few seconds and would hide all others */
    List<Run> newest(int limit, int ofEach) {
        return jdbc.sql("""
                        select * from (select *, row_number() over (partition by task order by id desc) as place from task_run) run
                        where place <= ? order by id desc limit ?""").param(ofEach).param(limit).query(TaskRunTable::run).list();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getString("task"),
                row.getString("node"),
                row.getObject("started", OffsetDateTime.class).toInstant(),
                Duration.ofMillis(row.getLong("took_ms")),
                row.getString("failure"));
    }
}
