package dev.atrium.query.admin;

import dev.atrium.api.admin.Stretch;
import dev.atrium.api.admin.Stretch.Cursor;
import dev.atrium.api.admin.Stretch.Edges;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads stretches of one table along an index.
 *
 * @param select everything up to the conditions
 * @param id the column that names a row, and its type
 */
record Listing<R>(JdbcClient jdbc, String select, SortColumn id, RowMapper<R> mapper) {

    private record Placed<R>(R row, Cursor place) {}

    /** @param rows in the order of the list, whichever way they were read */
    record Found<R>(List<R> rows, Edges edges) {}

    Found<R> read(Conditions conditions, SortColumn sort, Stretch stretch) {
        return read(List.of(conditions), sort, stretch);
    }

    /**
     * @param branches conditions that exclude each other: each has an index in the order of the list, which one condition that says
     *     "or" could not use
     */
    Found<R> read(List<Conditions> branches, SortColumn sort, Stretch asked) {
        Stretch stretch = readable(sort, asked);
        Cursor from = stretch.from();
        boolean back = from != null && from.back();
        List<Placed<R>> read = new ArrayList<>(query(branches, sort, stretch, back));
        boolean more = read.size() > stretch.size();
        if (more) {
            read.removeLast();
        }
        List<Placed<R>> inOrder = back ? read.reversed() : read;
        Cursor previous = inOrder.isEmpty() || (back ? !more : from == null)
                ? null
                : turned(inOrder.getFirst().place(), true);
        Cursor next =
                inOrder.isEmpty() || !(back || more) ? null : inOrder.getLast().place();
        return new Found<>(inOrder.stream().map(Placed::row).toList(), new Edges(previous, next));
    }

    /** From the beginning, where somebody made up a place that there cannot be. */
    Stretch readable(SortColumn sort, Stretch asked) {
        Cursor from = asked.from();
        boolean isPlace = from == null
                || id.readable().test(from.id())
                        && (sort.equals(id) || sort.readable().test(from.key()));
        return isPlace ? asked : new Stretch(asked.sort(), asked.descending(), null, asked.size());
    }

    private static Cursor turned(Cursor place, boolean back) {
        return new Cursor(place.key(), place.id(), back);
    }

    /** One row more than asked for, which tells whether there are more. */
    private List<Placed<R>> query(List<Conditions> branches, SortColumn sort, Stretch stretch, boolean back) {
        boolean down = stretch.descending() != back;
        List<Object> parameters = new ArrayList<>();
        List<String> selects = branches.stream()
                .map(conditions -> select(conditions, sort, stretch, down, parameters))
                .toList();
        String sql = selects.size() == 1 ? selects.getFirst() : merged(selects, stretch, down);
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> new Placed<>(
                        mapper.mapRow(row, number),
                        new Cursor(row.getString("place_key"), row.getString("place_id"), false)))
                .list();
    }

    private String select(
            Conditions conditions, SortColumn sort, Stretch stretch, boolean down, List<Object> parameters) {
        parameters.addAll(conditions.parameters());
        return select.replaceFirst("(?i)^select ", "select " + place(sort) + ", ")
                + " where " + conditions.sql() + after(sort, stretch.from(), down, parameters)
                + " order by " + order(sort, down) + limit(stretch);
    }

    /** As text for the cursor, and as they are for merging branches. */
    private String place(SortColumn sort) {
        return "(" + sort.expression() + ")::text as place_key, (" + id.expression() + ")::text as place_id, "
                + sort.expression() + " as sorted_by, " + id.expression() + " as sorted_id";
    }

    private static String merged(List<String> selects, Stretch stretch, boolean down) {
        String way = down ? " desc" : "";
        return "select * from (("
                + String.join(") union all (", selects)
                + ")) merged order by sorted_by" + way + ", sorted_id" + way + limit(stretch);
    }

    /** In clear: of a number that it does not see the database supposes that it is a tenth of everything, and sorts it all. */
    private static String limit(Stretch stretch) {
        return " limit " + (stretch.size() + 1);
    }

    private String after(SortColumn sort, @Nullable Cursor from, boolean down, List<Object> parameters) {
        if (from == null) {
            return "";
        }
        String than = down ? " < " : " > ";
        if (sort.equals(id)) {
            parameters.add(from.id());
            return " and " + id.expression() + than + "?::" + id.type();
        }
        parameters.add(from.key());
        parameters.add(from.id());
        return " and (" + sort.expression() + ", " + id.expression() + ")" + than + "(?::" + sort.type() + ", ?::"
                + id.type() + ")";
    }

    private String order(SortColumn sort, boolean down) {
        String way = down ? " desc" : "";
        return sort.equals(id) ? id.expression() + way : sort.expression() + way + ", " + id.expression() + way;
    }
}
