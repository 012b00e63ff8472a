package dev.atrium.web.audit;

import java.util.Locale;

/** Reads the name of an event's type as words: {@code EmailVerifiedEvent} as "Email verified". */
final class EventWords {

    private EventWords() {}

    static String of(String type) {
        String name = type.substring(type.lastIndexOf('.') + 1).replaceFirst("Event$", "");
        String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? type : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
