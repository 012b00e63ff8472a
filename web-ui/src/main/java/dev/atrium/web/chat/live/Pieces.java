package dev.atrium.web.chat.live;

/** Puts a frame together from its pieces, up to the size that a good one can have. Used by one thread at a time. */
final class Pieces {

    /** A thousand characters, each escaped at its longest, and what htmx sends along. */
    static final int MOST_CHARACTERS = 16 * 1024;

    /** Whoever sends more than this in one frame does not mean to talk. */
    static final long ENDLESS = 8L * 1024 * 1024;

    enum Outcome {
        MORE,
        WHOLE,
        TOO_LARGE,
        UNREADABLE,
        ENDLESS
    }

    private final StringBuilder text = new StringBuilder();
    private long received;

    Outcome text(String piece, boolean isLast) {
        if (received == 0) {
            text.setLength(0);
        }
        if (received + piece.length() <= MOST_CHARACTERS) {
            text.append(piece);
        }
        return end(piece.length(), isLast, Outcome.WHOLE);
    }

    Outcome binary(int length, boolean isLast) {
        return end(length, isLast, Outcome.UNREADABLE);
    }

    private Outcome end(int length, boolean isLast, Outcome good) {
        received += length;
        if (received > ENDLESS) {
            return Outcome.ENDLESS;
        }
        if (!isLast) {
            return Outcome.MORE;
        }
        Outcome outcome = received > MOST_CHARACTERS ? Outcome.TOO_LARGE : good;
        received = 0;
        return outcome;
    }

    String whole() {
        return text.toString();
    }
}
