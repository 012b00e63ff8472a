package dev.atrium.query.model;

import dev.atrium.api.model.ModelPosition.Cursor;
import dev.atrium.api.model.ModelView;

/** A model in the list, with the key that it is sorted by. */
record ListedModel(String titleKey, ModelView view) {

    Cursor cursor(int tier) {
        return new Cursor(tier, titleKey, view.id());
    }
}
