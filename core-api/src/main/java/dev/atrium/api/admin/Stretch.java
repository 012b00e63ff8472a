package dev.atrium.api.admin;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list to read. A list is walked by the last row that was seen, not by counting, so its end costs what its
 * beginning costs, also at a million rows.
 *
 * @param sort the name of the column to sort by, as the list knows it; an unknown one is the list's first
 * @param from where the last stretch ended; null for the beginning
 * @param size how many rows at most
 */
public record Stretch(
        String sort, boolean descending, @Nullable Cursor from, int size) {

    /**
     * A row's place in a list.
     *
     * @param key the row's value in the column that the list is sorted by, as text
     * @param back whether to read the rows before it, rather than those after it
     */
    public record Cursor(String key, String id, boolean back) {}

    /** Where a list goes on from a stretch; null where it ends. */
    public record Edges(@Nullable Cursor previous, @Nullable Cursor next) {}
}
