package dev.atrium.query.model;

/** Arithmetic of numbered pages. */
final class Pages {

    private Pages() {}

    /** An empty list still has its one, empty page. */
    static int count(long rows, int size) {
        return (int) Math.clamp((rows + size - 1) / size, 1, Integer.MAX_VALUE);
    }
}
