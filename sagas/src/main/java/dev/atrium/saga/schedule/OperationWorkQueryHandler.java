package dev.atrium.saga.schedule;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.atrium.api.operation.FindPieceOfWorkQuery;
import dev.atrium.api.operation.FindStuckWorkQuery;
import dev.atrium.api.operation.StuckWorkPage;
import dev.atrium.api.operation.StuckWorkPage.Row;
import dev.atrium.saga.listing.TimedList;
import dev.atrium.saga.listing.TimedList.Found;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells operators what keeps failing, apart from periodic tasks, which have a page of their own. */
@Component
class OperationWorkQueryHandler {

    /** Parked work was given up, and whoever parked it shows it. */
    private static final String FAILING = """
            scheduled_tasks work left join task_failure fault
              on fault.task = work.task_name and fault.instance = work.task_instance
            where work.consecutive_failures > 0 and work.task_instance <> :recurring and work.execution_time < :parked""";

    private final JdbcClient jdbc;
    private final TimedList<Row> work;

    OperationWorkQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.work = new TimedList<>(
                jdbc,
                "work.*, fault.failure",
                FAILING,
                "work.last_failure",
                "((work.task_name || '/' || work.task_instance) collate \"C\")",
                (row, number) -> row(row));
    }

    @QueryHandler
    StuckWorkPage handle(FindStuckWorkQuery query) {
        String conditions = (query.task().isEmpty() ? "" : " and work.task_name = :task")
                + (query.instance().isEmpty() ? "" : " and starts_with(work.task_instance, :instance)");
        Found<Row> found = work.read(conditions, parameters(query.task(), query.instance()), query.stretch());
        return new StuckWorkPage(found.rows(), found.edges(), kinds());
    }

    @QueryHandler
    Optional<Row> handle(FindPieceOfWorkQuery query) {
        return work.find(
                "and work.task_name = :task and work.task_instance = :instance",
                parameters(query.task(), query.instance()));
    }

    private SortedMap<String, Long> kinds() {
        SortedMap<String, Long> kinds = new TreeMap<>();
        jdbc.sql("select work.task_name, count(*) from " + FAILING + " group by work.task_name")
                .params(parameters("", ""))
                .query((row, number) -> kinds.put(row.getString(1), row.getLong(2)))
                .list();
        return kinds;
    }

    private static Map<String, ?> parameters(String task, String instance) {
        return Map.of(
                "task",
                task,
                "instance",
                instance,
                "recurring",
                RecurringTask.INSTANCE,
                "parked",
                ParkedTasks.DUE.atOffset(ZoneOffset.UTC));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("task_name"),
                row.getString("task_instance"),
                row.getInt("consecutive_failures"),
                row.getString("failure"),
                row.getObject("last_failure", OffsetDateTime.class).toInstant(),
                row.getObject("execution_time", OffsetDateTime.class).toInstant(),
                !OwedWork.includes(row.getString("task_name")));
    }
}
