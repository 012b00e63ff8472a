package dev.atrium.api.admin;

/**
 * How much there is. Large numbers are the database's estimate: counting a million rows for a glance would cost more than the
 * glance is worth.
 *
 * @param suspended members whose suspension has not ended
 */
public record SiteCounts(Count members, Count suspended, Count models, Count rooms, Count messages) {

    /** @param exact false for an estimate */
    public record Count(long number, boolean exact) {}
}
