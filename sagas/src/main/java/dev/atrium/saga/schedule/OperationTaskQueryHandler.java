package dev.atrium.saga.schedule;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.atrium.api.operation.FindTasksQuery;
import dev.atrium.api.operation.TasksPage;
import dev.atrium.api.operation.TasksPage.Task;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells operators what runs periodically. The scheduler's own table knows, for all nodes. */
@Component
class OperationTaskQueryHandler {

    private static final int RUNS_SHOWN = 200;
    private static final int RUNS_OF_EACH = 12;

    private final JdbcClient jdbc;
    private final List<RecurringTask<?>> tasks;
    private final TaskRunTable runs;

    OperationTaskQueryHandler(JdbcClient jdbc, List<RecurringTask<?>> tasks, TaskRunTable runs) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.runs = runs;
    }

    @QueryHandler
    TasksPage handle(FindTasksQuery query) {
        Map<String, Task> planned = planned();
        List<Task> all = tasks.stream()
                .map(task -> planned.getOrDefault(task.getName(), unplanned(task)))
                .sorted(Comparator.comparing(Task::name))
                .toList();
        return new TasksPage(all, runs.newest(RUNS_SHOWN, RUNS_OF_EACH));
    }

    /** The scheduler plans a task when it starts, a moment after the site. */
    private static Task unplanned(RecurringTask<?> task) {
        return new Task(task.getName(), null, null, 0, null, null);
    }

    private Map<String, Task> planned() {
        Map<String, Task> planned = new HashMap<>();
        jdbc.sql("select * from scheduled_tasks where task_instance = ? and task_name = any(?)")
                .param(RecurringTask.INSTANCE)
                .param(tasks.stream().map(RecurringTask::getName).toArray(String[]::new))
                .query((row, number) -> task(row))
                .list()
                .forEach(task -> planned.put(task.name(), task));
        return planned;
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getString("task_name"),
                instant(row, "last_success"),
                instant(row, "last_failure"),
                row.getInt("consecutive_failures"),
                instant(row, "execution_time"),
                row.getBoolean("picked") ? row.getString("picked_by") : null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
