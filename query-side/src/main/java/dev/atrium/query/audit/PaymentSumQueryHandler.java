package dev.atrium.query.audit;

import dev.atrium.api.audit.DailyCounts;
import dev.atrium.api.audit.DailyCounts.DailyCount;
import dev.atrium.api.audit.SumPaymentsQuery;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up the payments of each day. */
@Component
class PaymentSumQueryHandler {

    private static final String SUMS = """
            select (paid at time zone 'UTC')::date, currency, sum(amount)
            from payment
            where paid >= ? and paid < ?
            group by 1, 2 order by 1, 2
            """;

    private final JdbcClient jdbc;

    PaymentSumQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    DailyCounts handle(SumPaymentsQuery query) {
        return new DailyCounts(jdbc.sql(SUMS)
                .param(query.from().atStartOfDay().atOffset(ZoneOffset.UTC))
                .param(query.to().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new DailyCount(row.getObject(1, LocalDate.class), row.getString(2), row.getLong(3)))
                .list());
    }
}
