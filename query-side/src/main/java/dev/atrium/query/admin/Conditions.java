package dev.atrium.query.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the rows of a list have in common, with its parameters in order. */
final class Conditions {

    /** The last character there is: what begins with a text is not less than the text, and less than the text with this. */
    private static final String END = Character.toString(Character.MAX_CODE_POINT);

    private final StringBuilder sql = new StringBuilder("true");
    private final List<Object> parameters = new ArrayList<>();

    Conditions and(String condition, Object... its) {
        sql.append(" and ").append(condition);
        parameters.addAll(List.of(its));
        return this;
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
