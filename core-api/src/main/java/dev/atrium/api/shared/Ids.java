package dev.atrium.api.shared;

import java.util.Optional;

/** Reads identifiers as they stand in addresses and forms: positive 64-bit integers in decimal, nothing else. */
public final class Ids {

    private static final int MAX_DIGITS = 19;

    private Ids() {}

    public static Optional<Long> parse(String text) {
        if (text.isEmpty() || text.length() > MAX_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
