package dev.atrium.query.storage;

/** Text that PostgreSQL and JSON can hold. */
public final class Storable {

    private Storable() {}

    /**
     * Refuses what could not be stored. Thrown while one event is handled, this sends that event to the dead letters; left to
     * the database it would fail the whole batch, again and again.
     */
    public static String text(String text) {
        if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(Storable::isHalfCharacter)) {
            throw new IllegalArgumentException("holds a character that cannot be stored");
        }
        return text;
    }

    private static boolean isHalfCharacter(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
