package dev.atrium.query.storage;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows turned into one array a column: one {@code insert … select … from unnest(…)} then writes a whole batch. */
public final class Columns {

    private Columns() {}

    /** The assignments of an upsert that takes every column from the row that could not be inserted. */
    public static String overwriting(String columns) {
        return Arrays.stream(columns.split(", "))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
    }

    public static <R> long[] longs(List<R> rows, ToLongFunction<R> column) {
        return rows.stream().mapToLong(column).toArray();
    }

    public static <R> @Nullable String[] texts(List<R> rows, Function<R, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    public static <R> boolean[] booleans(List<R> rows, Predicate<R> column) {
        boolean[] values = new boolean[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.test(rows.get(i));
        }
        return values;
    }
}
