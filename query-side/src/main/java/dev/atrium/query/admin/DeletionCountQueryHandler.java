package dev.atrium.query.admin;

import dev.atrium.api.admin.CountDeletionsQuery;
import dev.atrium.api.admin.DeletionCounts;
import dev.atrium.api.deletion.DeletionPhase;
import java.sql.ResultSet;
import java.util.EnumMap;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts account deletions, for those who watch them. */
@Component
class DeletionCountQueryHandler {

    private final JdbcClient jdbc;

    DeletionCountQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    DeletionCounts handle(CountDeletionsQuery query) {
        Map<DeletionPhase, Long> counts = new EnumMap<>(DeletionPhase.class);
        jdbc.sql("select phase, count(*) from account_deletion group by phase").query((ResultSet row) -> {
            counts.put(DeletionPhase.valueOf(row.getString(1)), row.getLong(2));
        });
        return new DeletionCounts(counts);
    }
}
