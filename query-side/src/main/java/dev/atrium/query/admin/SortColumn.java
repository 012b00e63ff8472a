package dev.atrium.query.admin;

/**
 * A column that a list may be sorted by, with the row's id behind it, so that every row has one place.
 *
 * @param expression as the index has it
 * @param type of the expression, for a cursor's key, which is text
 */
record SortColumn(String expression, String type) {

    static SortColumn text(String expression) {
        return new SortColumn(expression, "text");
    }

    static SortColumn number(String expression) {
        return new SortColumn(expression, "bigint");
    }

    static SortColumn time(String expression) {
        return new SortColumn(expression, "timestamptz");
    }
}
