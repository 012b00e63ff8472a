package dev.atrium.query.model;

import java.util.Arrays;
import java.util.List;

/** The blocks of the list at one version, with the number of rows before each. */
record ModelDirectory(long version, long layout, List<SortKey> starts, int[] rows, long[] before) {

    static ModelDirectory of(long version, long layout, List<SortKey> starts, int[] rows) {
        long[] before = new long[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            before[i + 1] = before[i] + rows[i];
        }
        return new ModelDirectory(version, layout, starts, rows, before);
    }

    long total() {
        return before[rows.length];
    }

    /** Where the row with this number, counted from 0, is to be found. */
    Place find(long number) {
        int found = Arrays.binarySearch(before, 0, rows.length, number);
        int block = found >= 0 ? found : -found - 2;
        return new Place(starts.get(block), number - before[block]);
    }

    /** So many rows after the beginning of a block. */
    record Place(SortKey block, long offset) {}
}
