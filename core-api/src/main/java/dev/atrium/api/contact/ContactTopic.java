package dev.atrium.api.contact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a message is about. In lower case, the names are the form's values and part of message keys. */
public enum ContactTopic {
    ACCOUNT_ACCESS,
    LOGIN_EMAIL,
    LOGIN_USERNAME,
    LOGIN_MFA,
    IMPERSONATION,
    REPORT_USER,
    BUG_REPORT,
    OTHER;

    public static Optional<ContactTopic> parse(String value) {
        return Arrays.stream(values())
                .filter(topic -> topic.value().equals(value))
                .findFirst();
    }

    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
