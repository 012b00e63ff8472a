package dev.atrium.api.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** A model's title, 1 to 100 characters (code points) without control characters. */
public record ModelTitle(String value) {

    public static final int MAX_LENGTH = 100;

    @JsonCreator
    public ModelTitle {}

    public static Optional<ModelTitle> parse(String text) {
        String title = text.strip();
        boolean fits = !title.isEmpty() && title.codePointCount(0, title.length()) <= MAX_LENGTH;
        return fits && title.codePoints().noneMatch(ModelTitle::isForbidden)
                ? Optional.of(new ModelTitle(title))
                : Optional.empty();
    }

    /** Control characters cannot be seen, and half of a surrogate pair or NUL cannot be stored. */
    private static boolean isForbidden(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
