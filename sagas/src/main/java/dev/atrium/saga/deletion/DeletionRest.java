package dev.atrium.saga.deletion;

import dev.atrium.api.visit.Visitors;
import java.time.Duration;

/**
 * How much is done at once, and the pauses between: little and long while somebody visits the site, much and short while nobody
 * would notice.
 */
final class DeletionRest {

    private static final int WHILE_VISITED = 10;
    private static final int WHILE_ALONE = 25;

    private final DeletionPace pace;
    private final Visitors visitors;
    private final Runnable follow;

    /** @param follow waits until projections and sagas have followed the events up to now */
    DeletionRest(DeletionPace pace, Visitors visitors, Runnable follow) {
        this.pace = pace;
        this.visitors = visitors;
        this.follow = follow;
    }

    /** How many to do together before the next rest. */
    int howMany() {
        return visitors.areThere() ? WHILE_VISITED : WHILE_ALONE;
    }

    /** Most of what a batch costs is in what follows its events, so that counts as work, too. */
    void after(long began) throws InterruptedException {
        follow.run();
        Thread.sleep(pauseSince(began));
    }

    /** How long to rest after what began then. */
    Duration pauseSince(long began) {
        return pace.pauseAfter(Duration.ofNanos(System.nanoTime() - began), visitors.areThere());
    }
}
