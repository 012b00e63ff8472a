package dev.atrium.query.model;

import dev.atrium.api.model.ModelPosition.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Where to read on in a search.
 *
 * @param after the last model read in this tier; null at its beginning
 */
record TierPosition(MatchTier tier, @Nullable SortKey after) {

    static final TierPosition BEGINNING = new TierPosition(MatchTier.START, null);

    static TierPosition of(Cursor cursor) {
        return new TierPosition(
                MatchTier.numbered(cursor.tier()),
                new SortKey(cursor.titleKey(), cursor.id().value()));
    }

    /** What this position means for a tier: later ones are read from their beginning. */
    @Nullable
    SortKey afterIn(MatchTier other) {
        return other == tier ? after : null;
    }

    /** Whether the first of the others is still to come. */
    boolean isBeforeOthers() {
        return tier != MatchTier.OTHERS || after == null;
    }
}
