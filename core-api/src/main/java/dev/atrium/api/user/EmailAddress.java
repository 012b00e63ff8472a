package dev.atrium.api.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address; unique ignoring case. Stored values are taken as they are (they may be the erased placeholder); what
 * a visitor typed goes through {@link #parse}, which also keeps line breaks out of mail headers.
 */
public record EmailAddress(String value) {

    public static final int MAX_LENGTH = 255;

    private static final Pattern ALLOWED =
            Pattern.compile("[\\p{L}\\p{Nd}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{Nd}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([\\p{L}\\p{Nd}]([\\p{L}\\p{Nd}-]{0,61}[\\p{L}\\p{Nd}])?\\.)*"
                    + "[\\p{L}\\p{Nd}]([\\p{L}\\p{Nd}-]{0,61}[\\p{L}\\p{Nd}])?");

    @JsonCreator
    public EmailAddress {}

    public static Optional<EmailAddress> parse(String text) {
        String trimmed = text.strip();
        return trimmed.length() <= MAX_LENGTH && ALLOWED.matcher(trimmed).matches()
                ? Optional.of(new EmailAddress(trimmed))
                : Optional.empty();
    }

    /** What makes two addresses the same. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
