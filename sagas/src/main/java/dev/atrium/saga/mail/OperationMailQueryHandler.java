package dev.atrium.saga.mail;

import dev.atrium.api.operation.FailedMailsPage;
import dev.atrium.api.operation.FailedMailsPage.Row;
import dev.atrium.api.operation.FindFailedMailsQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells operators which mails did not go out. */
@Component
class OperationMailQueryHandler {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    OperationMailQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    FailedMailsPage handle(FindFailedMailsQuery query) {
        long waiting = jdbc.sql("select count(*) from mail_dispatch where state = 'queued'")
                .query(Long.class)
                .single();
        return new FailedMailsPage(
                jdbc.sql("""
                        (select * from mail_dispatch where state = 'failed' order by finished_at desc limit ?)
                        union all
                        (select * from mail_dispatch where state = 'queued' and attempts > 0 limit ?)
                        order by queued_at desc""")
                        .param(MOST)
                        .param(MOST)
                        .query(OperationMailQueryHandler::row)
                        .list(),
                waiting);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("cause"),
                row.getString("kind"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                row.getString("error"));
    }
}
