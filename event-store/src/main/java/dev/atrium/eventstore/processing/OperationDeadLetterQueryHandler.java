package dev.atrium.eventstore.processing;

import dev.atrium.api.admin.Stretch;
import dev.atrium.api.admin.Stretch.Cursor;
import dev.atrium.api.admin.Stretch.Edges;
import dev.atrium.api.operation.CountDeadLettersQuery;
import dev.atrium.api.operation.DeadLetterCounts;
import dev.atrium.api.operation.DeadLettersPage;
import dev.atrium.api.operation.DeadLettersPage.Row;
import dev.atrium.api.operation.FindDeadLetterQuery;
import dev.atrium.api.operation.FindDeadLettersQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells operators what could not be handled. */
@Component
class OperationDeadLetterQueryHandler {

    /**
     * The first letter of each aggregate. Because of "offset 0" each letter is asked by itself, along the order of the list: joined,
     * all of them would be read for every page.
     */
    private static final String FIRST = """
            select letter.processing_group, letter.sequence_identifier, letter.payload_type, letter.enqueued_at, letter.cause_message,
              (select count(*) from dead_letter behind where behind.processing_group = letter.processing_group
                and behind.sequence_identifier = letter.sequence_identifier) as letters
            from dead_letter letter
            where letter.processing_group = any(string_to_array(?, ','))
              and not exists (select from dead_letter earlier
                where earlier.processing_group = letter.processing_group
                  and earlier.sequence_identifier = letter.sequence_identifier
                  and earlier.sequence_index < letter.sequence_index offset 0)
            """;

    private static final String PAGE = FIRST + """
              and (letter.enqueued_at collate "C", letter.processing_group collate "C", letter.sequence_identifier collate "C")
                %1$s (?, ?, ?)
            order by letter.enqueued_at collate "C" %2$s, letter.processing_group collate "C" %2$s,
              letter.sequence_identifier collate "C" %2$s limit %3$d""";

    private static final Cursor BEGINNING = new Cursor("", "/", false);

    /** @param at as it is stored, which is how the order has it */
    private record Placed(Row row, String at) {

        Cursor place(boolean back) {
            return new Cursor(at, row.group() + "/" + row.sequence(), back);
        }
    }

    private final DeadLetters letters;
    private final JdbcTemplate jdbc;

    OperationDeadLetterQueryHandler(DeadLetters letters, JdbcTemplate jdbc) {
        this.letters = letters;
        this.jdbc = jdbc;
    }

    @QueryHandler
    DeadLettersPage handle(FindDeadLettersQuery query) {
        Stretch stretch = query.stretch();
        Cursor from = stretch.from() == null ? BEGINNING : stretch.from();
        List<Placed> rows = new ArrayList<>(read(query.group(), from, stretch.size() + 1));
        boolean more = rows.size() > stretch.size();
        if (more) {
            rows.removeLast();
        }
        List<Placed> inOrder = from.back() ? rows.reversed() : rows;
        return new DeadLettersPage(inOrder.stream().map(Placed::row).toList(), edges(inOrder, stretch.from(), more));
    }

    private List<Placed> read(String group, Cursor from, int limit) {
        String[] place = from.id().split("/", 2);
        String sql = from.back() ? PAGE.formatted("<", "desc", limit) : PAGE.formatted(">", "", limit);
        return jdbc.query(
                sql,
                (row, number) -> new Placed(row(row), row.getString("enqueued_at")),
                groups(group),
                from.key(),
                place[0],
                place.length == 1 ? "" : place[1]);
    }

    /** Those that run here: nobody could handle a letter of another again. */
    private String groups(String asked) {
        return letters.groups().stream()
                .filter(group -> asked.isEmpty() || asked.equals(group))
                .collect(Collectors.joining(","));
    }

    private static Edges edges(List<Placed> rows, @Nullable Cursor from, boolean more) {
        if (rows.isEmpty()) {
            return new Edges(null, null);
        }
        boolean back = from != null && from.back();
        boolean hasPrevious = back ? more : from != null;
        return new Edges(
                hasPrevious ? rows.getFirst().place(true) : null,
                back || more ? rows.getLast().place(false) : null);
    }

    @QueryHandler
    Optional<Row> handle(FindDeadLetterQuery query) {
        return jdbc
                .query(
                        FIRST + " and letter.sequence_identifier = ?",
                        (row, number) -> row(row),
                        groups(query.group()),
                        query.sequence())
                .stream()
                .findFirst();
    }

    @QueryHandler
    DeadLetterCounts handle(CountDeadLettersQuery query) {
        return new DeadLetterCounts(new TreeMap<>(letters.counts()));
    }

    private static Row row(ResultSet row) throws SQLException {
        String cause = row.getString("cause_message");
        return new Row(
                row.getString("processing_group"),
                row.getString("sequence_identifier"),
                row.getLong("letters"),
                row.getString("payload_type"),
                Instant.parse(row.getString("enqueued_at")),
                cause == null ? "" : cause);
    }
}
