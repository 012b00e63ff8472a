package dev.atrium.query.model;

import java.util.Arrays;
import java.util.List;

/** How well a model matches a search, best first. A model is in exactly one tier, and each tier is sorted by title. */
enum MatchTier {
    /** The title is the text, or begins with it; or there is no text, and the other parts of the filter match. */
    START,
    /** The title has the text further on. */
    CONTAINS,
    /** The title has the words of the text, with small typos. */
    TYPO,
    /** Outside the search. */
    OTHERS;

    static final List<MatchTier> MATCHES = List.of(START, CONTAINS, TYPO);

    /** The tier with that number in a cursor, which may come from anywhere. */
    static MatchTier numbered(int number) {
        return values()[Math.clamp(number, 0, values().length - 1)];
    }

    List<MatchTier> andAfter() {
        return Arrays.asList(values()).subList(ordinal(), values().length);
    }
}
