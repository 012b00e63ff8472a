package dev.atrium.query.model;

import dev.atrium.api.model.ModelPosition.Cursor;

/** A model found by a search, and how well it matches. */
record Match(MatchTier tier, ListedModel model) {

    boolean isOutside() {
        return tier == MatchTier.OTHERS;
    }

    Cursor cursor() {
        return model.cursor(tier.ordinal());
    }
}
