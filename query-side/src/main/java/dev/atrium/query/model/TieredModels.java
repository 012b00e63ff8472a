package dev.atrium.query.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models in the order of a search: tier after tier, each by title. */
interface TieredModels {

    /** The next models from a position on, across tiers. */
    List<Match> read(SearchFilter filter, TierPosition from, int atMost);

    /** How many models are in a tier of matches. */
    long count(SearchFilter filter, MatchTier tier);

    /** The last of so many models from the beginning of a tier; null for none. */
    @Nullable
    SortKey skip(SearchFilter filter, MatchTier tier, long models);
}
