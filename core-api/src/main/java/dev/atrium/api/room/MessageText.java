package dev.atrium.api.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** What a member says: 1 to 1,000 characters (code points), lines allowed, other control characters not. */
public record MessageText(String value) {

    public static final int MAX_LENGTH = 1000;

    @JsonCreator
    public MessageText {}

    public static Optional<MessageText> parse(String typed) {
        String text = typed.replace("\r\n", "\n").strip();
        boolean fits = !text.isEmpty() && text.codePointCount(0, text.length()) <= MAX_LENGTH;
        return fits && text.codePoints().noneMatch(MessageText::isForbidden)
                ? Optional.of(new MessageText(text))
                : Optional.empty();
    }

    /** Control characters cannot be seen, and half of a surrogate pair or NUL cannot be stored. */
    private static boolean isForbidden(int codePoint) {
        boolean layout = codePoint == '\n' || codePoint == '\t';
        return !layout && Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
