package dev.atrium.query.audit;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.audit.CountEventsQuery;
import dev.atrium.api.audit.DailyCounts;
import dev.atrium.api.audit.DailyCounts.DailyCount;
import dev.atrium.api.audit.FindAccountOfQuery;
import dev.atrium.api.audit.FindHistoriesQuery;
import dev.atrium.api.audit.FindHistoryQuery;
import dev.atrium.api.audit.FindStepQuery;
import dev.atrium.api.audit.HistoriesPage;
import dev.atrium.api.audit.HistoryPage;
import dev.atrium.api.audit.HistoryView;
import dev.atrium.api.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what auditors ask of the index of events. */
@Component
class HistoryQueryHandler {

    private static final int PAGE = 50;

    /** Whose events these are the first few tell, also where a room has a million. */
    private static final String ONE = """
            select history, max(aggregate_type), count(*), min(at), max(at),
                array(select distinct subject
                    from (select subject from audit_event where history = ? order by global_index limit 200) first
                    where subject is not null limit 20)
            from audit_event where history = ? and aggregate_type is not null group by history
            """;

    /** Where a history began never changes, so nothing slips from one page to another while they are turned. */
    private static final String ABOUT = """
            select history, max(aggregate_type), count(*), min(at), max(at), array[?::bigint], min(global_index) as began
            from audit_event where subject = ? and aggregate_type is not null
            group by history having min(global_index) < ? order by began desc limit\s""" + (PAGE + 1);

    private static final String ACCOUNT = """
            select history from audit_event where subject = ? and aggregate_type = 'account' order by global_index limit 1
            """;

    private static final String COUNTS = """
            select (at at time zone 'UTC')::date, event_type, count(*)
            from audit_event
            where event_type = any(?) and at >= ? and at < ?
            group by 1, 2 order by 1, 2
            """;

    private record Line(long index, @Nullable Long subject) {}

    private record Begun(long at, HistoryView history) {}

    private final JdbcClient jdbc;

    HistoryQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    HistoryPage handle(FindHistoryQuery query) {
        HistoryCondition condition = HistoryCondition.of(query.filter())
                .add(query.newestFirst() ? "global_index < ?" : "global_index > ?", query.beyond());
        List<Line> lines = jdbc.sql("select global_index, subject from audit_event where " + condition.sql()
                        + " order by global_index " + (query.newestFirst() ? "desc" : "asc") + " limit "
                        + (query.limit() + 1))
                .params(condition.parameters())
                .query(HistoryQueryHandler::line)
                .list();
        return page(lines.subList(0, Math.min(lines.size(), query.limit())), lines.size() > query.limit());
    }

    @QueryHandler
    HistoryPage handle(FindStepQuery query) {
        return page(
                jdbc.sql("select global_index, subject from audit_event where history = ? and sequence = ?")
                        .param(query.aggregate())
                        .param(query.sequence())
                        .query(HistoryQueryHandler::line)
                        .list(),
                false);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(row.getLong(1), row.getObject(2, Long.class));
    }

    private static HistoryPage page(List<Line> lines, boolean hasMore) {
        return new HistoryPage(
                lines.stream().map(Line::index).toList(),
                lines.stream()
                        .map(Line::subject)
                        .filter(Objects::nonNull)
                        .map(UserId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                hasMore);
    }

    @QueryHandler
    HistoriesPage handle(FindHistoriesQuery query) {
        if (query.aggregate() != null) {
            return new HistoriesPage(one(query.aggregate()), null);
        }
        return query.subject() == null
                ? new HistoriesPage(List.of(), null)
                : about(query.subject().value(), query.before());
    }

    private List<HistoryView> one(String aggregate) {
        return jdbc.sql(ONE)
                .param(aggregate)
                .param(aggregate)
                .query(HistoryQueryHandler::history)
                .list();
    }

    private HistoriesPage about(long subject, long before) {
        List<Begun> found = jdbc.sql(ABOUT)
                .param(subject)
                .param(subject)
                .param(before)
                .query((row, number) -> new Begun(row.getLong("began"), history(row, number)))
                .list();
        List<Begun> page = found.subList(0, Math.min(found.size(), PAGE));
        return new HistoriesPage(
                page.stream().map(Begun::history).toList(),
                found.size() > PAGE ? page.getLast().at() : null);
    }

    /** Told by the events, because the account of somebody who has left is in no list of members. */
    @QueryHandler
    Optional<AccountId> handle(FindAccountOfQuery query) {
        return jdbc.sql(ACCOUNT)
                .param(query.person().value())
                .query(String.class)
                .optional()
                .flatMap(AccountId::parse);
    }

    private static HistoryView history(ResultSet row, int number) throws SQLException {
        Long[] subjects = (Long[]) row.getArray(6).getArray();
        return new HistoryView(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                Arrays.stream(subjects).map(UserId::new).toList());
    }

    @QueryHandler
    DailyCounts handle(CountEventsQuery query) {
        return new DailyCounts(jdbc.sql(COUNTS)
                .param(query.types().toArray(String[]::new))
                .param(query.from().atStartOfDay().atOffset(ZoneOffset.UTC))
                .param(query.to().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new DailyCount(row.getObject(1, LocalDate.class), row.getString(2), row.getLong(3)))
                .list());
    }
}
