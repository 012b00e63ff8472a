package dev.atrium.query.model;

import dev.atrium.query.text.Folding;

/** A model's place in the list: by folded title, then by id. */
record SortKey(String titleKey, long id) {

    /**
     * An index entry has to fit into a third of a page. Folding a hundred characters rarely gives more than that many; where
     * single characters fold to long phrases, what is beyond this plays no part in the order.
     */
    private static final int MAX_LENGTH = 300;

    /** Before every model. */
    static final SortKey FIRST = new SortKey("", Long.MIN_VALUE);

    static String titleKey(String title) {
        return cut(Folding.fold(title));
    }

    static String cut(String folded) {
        return folded.codePointCount(0, folded.length()) <= MAX_LENGTH
                ? folded
                : folded.substring(0, folded.offsetByCodePoints(0, MAX_LENGTH));
    }
}
