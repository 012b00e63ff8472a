package dev.atrium.gateway.mail;

import dev.atrium.api.user.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person, in both forms. What becomes a header holds no control characters, so nobody can write headers of
 * their own into a mail.
 *
 * @param cause names why this mail is sent, in letters, digits, {@code -}, {@code .} and {@code _}; the same when it is
 *     sent again, by which mailboxes recognise a double
 */
public record Mail(
        EmailAddress to,
        String subject,
        String text,
        String html,
        @Nullable EmailAddress replyTo,
        String cause) {

    public Mail {
        requireOneLine(to.value());
        requireOneLine(subject);
        if (replyTo != null) {
            requireOneLine(replyTo.value());
        }
        if (!cause.matches("[A-Za-z0-9._-]{1,200}")) {
            throw new IllegalArgumentException("the cause of a mail has characters that cannot stand in a header");
        }
    }

    private static void requireOneLine(String header) {
        if (header.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a header of a mail has control characters");
        }
    }

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "Mail " + cause;
    }
}
