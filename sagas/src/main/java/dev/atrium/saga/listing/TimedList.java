package dev.atrium.saga.listing;

import dev.atrium.api.admin.Stretch;
import dev.atrium.api.admin.Stretch.Cursor;
import dev.atrium.api.admin.Stretch.Edges;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads stretches of a list that is ordered by a moment, along an index on the moment and the id.
 *
 * @param select the columns
 * @param from the tables, with what every row of the list fulfils
 * @param id an expression that names a row, as the index has it
 */
public record TimedList<R>(JdbcClient jdbc, String select, String from, String moment, String id, RowMapper<R> mapper) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private record Placed<R>(R row, Cursor place) {

        Cursor turned() {
            return new Cursor(place.key(), place.id(), true);
        }
    }

    /** @param rows in the order of the list, whichever way they were read */
    public record Found<R>(List<R> rows, Edges edges) {}

    /** @param conditions which begin with "and", of named parameters; empty for none */
    public Found<R> read(String conditions, Map<String, ?> parameters, Stretch stretch) {
        Cursor place = stretch.from();
        Instant moment = place == null ? null : moment(place.key());
        boolean fromBeginning = place == null || moment == null;
        boolean back = place != null && !fromBeginning && place.back();
        boolean down = stretch.descending() != back;
        Map<String, Object> all = new HashMap<>(parameters);
        if (place != null && moment != null) {
            all.put("placeMoment", moment.atOffset(ZoneOffset.UTC));
            all.put("placeId", place.id());
        }
        List<Placed<R>> rows = new ArrayList<>(jdbc.sql(sql(conditions, fromBeginning, down, stretch.size() + 1))
                .params(all)
                .query((row, number) -> new Placed<>(
                        mapper.mapRow(row, number),
                        new Cursor(
                                row.getObject("place_moment", OffsetDateTime.class)
                                        .toInstant()
                                        .toString(),
                                row.getString("place_id"),
                                false)))
                .list());
        boolean more = rows.size() > stretch.size();
        if (more) {
            rows.removeLast();
        }
        List<Placed<R>> inOrder = back ? rows.reversed() : rows;
        return new Found<>(
                inOrder.stream().map(Placed::row).toList(), edges(inOrder, back ? more : !fromBeginning, back || more));
    }

    /** The one row that fulfils the conditions. */
    public Optional<R> find(String conditions, Map<String, ?> parameters) {
        return jdbc.sql("select " + select + " from " + from + " " + conditions)
                .params(parameters)
                .query(mapper)
                .optional();
    }

    /** The number is in clear: of one that it does not see the database supposes that it is a tenth of everything. */
    private String sql(String conditions, boolean fromBeginning, boolean down, int limit) {
        String way = down ? " desc" : "";
        String after = fromBeginning
                ? ""
                : " and (" + moment + ", " + id + ")" + (down ? " < " : " > ") + "(:placeMoment, :placeId)";
        return "select " + select + ", " + moment + " as place_moment, " + id + " as place_id from " + from + " "
                + conditions + after + " order by " + moment + way + ", " + id + way + " limit " + limit;
    }

    private Edges edges(List<Placed<R>> rows, boolean previous, boolean next) {
        return rows.isEmpty()
                ? new Edges(null, null)
                : new Edges(
                        previous ? rows.getFirst().turned() : null,
                        next ? rows.getLast().place() : null);
    }

    /** Null where it is none that the database could have written: anybody may make up an address. */
    private static @Nullable Instant moment(String text) {
        try {
            Instant moment = Instant.parse(text);
            return moment.isBefore(FIRST) || moment.isAfter(LAST) ? null : moment;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
