package dev.atrium.command.account;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ten wrong codes within an hour, in whatever challenges, lock all codes of the account for a quarter of an hour. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
final class CodeLock {

    static final int TRIES = 10;
    static final Duration WINDOW = Duration.ofHours(1);
    static final Duration LOCKED = Duration.ofMinutes(15);

    private List<Instant> refusals = new ArrayList<>();
    private @Nullable Instant until;

    @Nullable
    Instant lockedAt(Instant at) {
        return until != null && at.isBefore(until) ? until : null;
    }

    /** Whether one more wrong code is one too many. */
    boolean isDueAfterOneMore(Instant at) {
        return refusals.stream().filter(earlier -> counts(earlier, at)).count() + 1 >= TRIES;
    }

    void refused(Instant at) {
        refusals.removeIf(earlier -> !counts(earlier, at));
        refusals.add(at);
    }

    /** The count begins anew, or the first slip after the lock would lock again. */
    void locked(Instant end) {
        refusals.clear();
        until = end;
    }

    private static boolean counts(Instant refusal, Instant at) {
        return refusal.isAfter(at.minus(WINDOW));
    }
}
