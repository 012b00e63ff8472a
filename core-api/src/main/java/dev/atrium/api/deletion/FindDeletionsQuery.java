package dev.atrium.api.deletion;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Deletions in some phases that have not moved since an instant, those with the earliest date first; answered with a
 * {@link DeletionsPage}.
 *
 * @param dueBefore only those whose date is before
 * @param unchangedSince only those that came into their phase, or last failed, before
 * @param after only those that come after this one, which an earlier answer ended with; null for the first
 */
public record FindDeletionsQuery(
        Set<DeletionPhase> phases,
        Instant dueBefore,
        Instant unchangedSince,
        int limit,
        @Nullable DeletionView after) {

    public FindDeletionsQuery(Set<DeletionPhase> phases, Instant dueBefore, Instant unchangedSince, int limit) {
        this(phases, dueBefore, unchangedSince, limit, null);
    }

    public FindDeletionsQuery after(DeletionView last) {
        return new FindDeletionsQuery(phases, dueBefore, unchangedSince, limit, last);
    }
}
