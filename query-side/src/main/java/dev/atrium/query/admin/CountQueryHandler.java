package dev.atrium.query.admin;

import dev.atrium.api.admin.CountEverythingQuery;
import dev.atrium.api.admin.SiteCounts;
import dev.atrium.api.admin.SiteCounts.Count;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what there is: exactly while that is cheap, by the database's estimate when it is not. */
@Component
class CountQueryHandler {

    private static final long CHEAP = 50_000;

    private final JdbcClient jdbc;

    CountQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    SiteCounts handle(CountEverythingQuery query) {
        return new SiteCounts(
                count("member"),
                exactly("member where suspended_until is not null and suspended_until > now()"),
                count("model"),
                count("room"),
                count("room_message"));
    }

    private Count count(String table) {
        long estimate = jdbc.sql("select reltuples::bigint from pg_class where oid = to_regclass(?)")
                .param(table)
                .query(Long.class)
                .optional()
                .orElse(-1L);
        return estimate > CHEAP ? new Count(estimate, false) : exactly(table);
    }

    private Count exactly(String rows) {
        return new Count(
                jdbc.sql("select count(*) from " + rows).query(Long.class).single(), true);
    }
}
