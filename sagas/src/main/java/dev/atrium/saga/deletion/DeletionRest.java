package dev.atrium.saga.deletion;

import dev.atrium.api.visit.Visitors;
import java.time.Duration;

/** The pauses between deletions: long while somebody visits the site, short while nobody would notice. */
final class DeletionRest {

    private final DeletionPace pace;
    private final Visitors visitors;
    private final Runnable follow;

    /** @param follow waits until projections and sagas have followed the events up to now */
    DeletionRest(DeletionPace pace, Visitors visitors, Runnable follow) {
        this.pace = pace;
        this.visitors = visitors;
        this.follow = follow;
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
