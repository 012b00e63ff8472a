package dev.atrium.query.admin;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * A column that a list may be sorted by, with the row's id behind it, so that every row has one place.
 *
 * @param expression as the index has it
 * @param type of the expression, for a cursor's key, which is text
 * @param readable whether a key, which may come from an address that somebody made up, is of this type
 */
record SortColumn(String expression, String type, Predicate<String> readable) {

    /** As the database writes an instant. */
    private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm", "+00")
            .toFormatter(Locale.ROOT);

    static SortColumn text(String expression) {
        return new SortColumn(expression, "text", text -> true);
    }

    static SortColumn number(String expression) {
        return new SortColumn(expression, "bigint", SortColumn::isNumber);
    }

    static SortColumn time(String expression) {
        return new SortColumn(expression, "timestamptz", SortColumn::isInstant);
    }

    private static boolean isNumber(String text) {
        try {
            Long.parseLong(text);
            return true;
        } catch (NumberFormatException none) {
            return false;
        }
    }

    private static boolean isInstant(String text) {
        try {
            OffsetDateTime.parse(text, INSTANT);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
