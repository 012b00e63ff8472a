package dev.atrium.query.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the rows of a list have in common, with its parameters in order. */
final class Conditions {

    /** The last character there is: what begins with a text is not less than the text, and less than the text with this. */
    private static final String END = Character.toString(Character.MAX_CODE_POINT);

    private static final Pattern CODE = Pattern.compile("[A-Z_]{1,40}");

    private final StringBuilder sql = new StringBuilder("true");
    private final List<Object> parameters = new ArrayList<>();

    Conditions and(String condition, Object... its) {
        sql.append(" and ").append(condition);
        parameters.addAll(List.of(its));
        return this;
    }

    /**
     * For a value of a short list, such as a state. It stands in clear, so that the database plans for it: a plan for any value walks
     * along the newest rows, and for a rare one past all of them.
     */
    Conditions andIs(String column, String value) {
        if (!CODE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a value of a short list: " + value);
        }
        return and(column + " = '" + value + "'");
    }

    /** A range rather than a pattern: it uses the index however the statement is planned. */
    Conditions beginsWith(String expression, String text) {
        return beginsWithKey(expression, text.toLowerCase(Locale.ROOT));
    }

    /** @param key in the form in which the column has it */
    Conditions beginsWithKey(String expression, String key) {
        return and(expression + " >= ? and " + expression + " < ?", key, key + END);
    }

    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return parameters;
    }
}
