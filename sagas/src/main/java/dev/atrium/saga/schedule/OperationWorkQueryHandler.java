package dev.atrium.saga.schedule;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.atrium.api.operation.FindStuckWorkQuery;
import dev.atrium.api.operation.StuckWorkPage;
import dev.atrium.api.operation.StuckWorkPage.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells operators what keeps failing, apart from periodic tasks, which have a page of their own. */
@Component
class OperationWorkQueryHandler {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    OperationWorkQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    StuckWorkPage handle(FindStuckWorkQuery query) {
        return new StuckWorkPage(jdbc.sql("""
                select work.*, fault.failure from scheduled_tasks work left join task_failure fault
                  on fault.task = work.task_name and fault.instance = work.task_instance
                where work.consecutive_failures > 0 and work.task_instance <> ?
                order by work.last_failure limit ?""")
                .param(RecurringTask.INSTANCE)
                .param(MOST)
                .query((row, number) -> row(row))
                .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        OffsetDateTime failed = row.getObject("last_failure", OffsetDateTime.class);
        return new Row(
                row.getString("task_name"),
                row.getString("task_instance"),
                row.getInt("consecutive_failures"),
                row.getString("failure"),
                failed == null ? null : failed.toInstant(),
                row.getObject("execution_time", OffsetDateTime.class).toInstant());
    }
}
