package dev.atrium.command.uniqueness;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Gives back old claims whose event never came, left by a crash or by a store that did not answer. Age alone proves nothing
 * while confirmations lag behind, so a sweep notes how old a claim must be and where the store ends, and deletes only once
 * the confirmations have come past that point. Every node may sweep; the effect is the same.
 */
class ReservationSweeper {

    /** Far beyond the time in which a command is answered or given up. */
    static final Duration EXPIRY = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(ReservationSweeper.class);

    private final ReservationTable table;
    private final ProjectionProgress progress;
    private @Nullable Mark mark;

    ReservationSweeper(ReservationTable table, ProjectionProgress progress) {
        this.table = table;
        this.progress = progress;
    }

    @Scheduled(fixedDelayString = "PT1M")
    void sweep() {
        if (mark == null) {
            mark = note();
        } else if (progress.handled(ProcessingGroups.RESERVATIONS) >= mark.head()) {
            int released = table.releaseUnconfirmed(mark.claimedBefore());
            if (released > 0) {
                log.warn("gave back {} reservations whose event never came", released);
            }
            mark = null;
        }
    }

    /** The age is read before the head: an event of a claim that old is stored by then, or will never be. */
    private Mark note() {
        Instant claimedBefore = table.claimsOlderThan(EXPIRY);
        return new Mark(claimedBefore, progress.head());
    }

    private record Mark(Instant claimedBefore, long head) {}
}
