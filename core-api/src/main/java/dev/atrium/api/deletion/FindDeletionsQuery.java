package dev.atrium.api.deletion;

import java.time.Instant;
import java.util.Set;

/**
 * Deletions in some phases that have not moved since an instant, those with the earliest date first; answered with a
 * {@link DeletionsPage}.
 *
 * @param dueBefore only those whose date is before
 * @param unchangedSince only those that came into their phase, or last failed, before
 */
public record FindDeletionsQuery(Set<DeletionPhase> phases, Instant dueBefore, Instant unchangedSince, int limit) {}
