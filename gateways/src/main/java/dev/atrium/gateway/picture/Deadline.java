package dev.atrium.gateway.picture;

import java.time.Duration;

/** The moment after which nobody waits for a picture any more. */
record Deadline(long nanoTime) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean hasPassed() {
        return System.nanoTime() - nanoTime > 0;
    }

    void requireTime() {
        if (hasPassed()) {
            throw new RefusedPictureException(PictureRefusal.BUSY);
        }
    }
}
