package dev.atrium.api.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name a member signs in with and is known by; unique ignoring case. Stored values are taken as they are (they may be
 * the erased placeholder); what a visitor typed goes through {@link #parse}.
 */
public record UserName(String value) {

    public static final int MAX_LENGTH = 150;

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Nd}@.+_-]{1," + MAX_LENGTH + "}");

    @JsonCreator
    public UserName {}

    public static Optional<UserName> parse(String text) {
        return ALLOWED.matcher(text).matches() ? Optional.of(new UserName(text)) : Optional.empty();
    }

    /** What makes two names the same. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
