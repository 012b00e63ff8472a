package dev.atrium.saga.mail;

import dev.atrium.api.operation.FailedMailsPage;
import dev.atrium.api.operation.FailedMailsPage.Row;
import dev.atrium.api.operation.FindFailedMailQuery;
import dev.atrium.api.operation.FindFailedMailsQuery;
import dev.atrium.saga.listing.TimedList;
import dev.atrium.saga.listing.TimedList.Found;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells operators which mails did not go out. */
@Component
class OperationMailQueryHandler {

    /** As the index has it. */
    private static final String UNSENT =
            "mail_dispatch mail where (mail.state = 'failed' or (mail.state = 'queued' and mail.attempts > 0))";

    private static final String COLUMNS = """
            mail.*, exists (select from scheduled_tasks work
              where work.task_name = mail.kind and work.task_instance = mail.cause) as sendable""";

    private final JdbcClient jdbc;
    private final TimedList<Row> mails;

    OperationMailQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.mails = new TimedList<>(
                jdbc, COLUMNS, UNSENT, "mail.queued_at", "(mail.cause collate \"C\")", OperationMailQueryHandler::row);
    }

    @QueryHandler
    FailedMailsPage handle(FindFailedMailsQuery query) {
        String conditions = (query.state().isEmpty() ? "" : " and mail.state = :state")
                + (query.kind().isEmpty() ? "" : " and mail.kind = :kind")
                + (query.cause().isEmpty() ? "" : " and starts_with(mail.cause, :cause)");
        Found<Row> found = mails.read(
                conditions,
                Map.of("state", query.state(), "kind", query.kind(), "cause", query.cause()),
                query.stretch());
        long waiting = jdbc.sql("select count(*) from mail_dispatch where state = 'queued'")
                .query(Long.class)
                .single();
        return new FailedMailsPage(found.rows(), found.edges(), kinds(), waiting);
    }

    @QueryHandler
    Optional<Row> handle(FindFailedMailQuery query) {
        return mails.find("and mail.cause = :cause", Map.of("cause", query.cause()));
    }

    private SortedMap<String, Long> kinds() {
        SortedMap<String, Long> kinds = new TreeMap<>();
        jdbc.sql("select mail.kind, count(*) from " + UNSENT + " group by mail.kind")
                .query((row, number) -> kinds.put(row.getString(1), row.getLong(2)))
                .list();
        return kinds;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("cause"),
                row.getString("kind"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                row.getString("error"),
                row.getBoolean("sendable"));
    }
}
