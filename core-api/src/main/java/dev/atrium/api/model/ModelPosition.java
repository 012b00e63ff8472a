package dev.atrium.api.model;

/** Where in the list to read from. */
public sealed interface ModelPosition {

    /** A page counted from 1; one beyond the end reads as the last. */
    record PageNumber(int number) implements ModelPosition {

        public PageNumber {
            if (number < 1) {
                throw new IllegalArgumentException("pages count from 1, not " + number);
            }
        }
    }

    /**
     * After one model, whatever was added or removed since. Opaque to readers: they get it from a page and hand it back.
     *
     * @param tier how well that model matched, best first; the models outside the search are the last tier
     * @param titleKey its sort key
     */
    record Cursor(int tier, String titleKey, ModelId id) implements ModelPosition {}
}
