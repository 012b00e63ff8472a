package dev.atrium.query.model;

import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.shared.CountryCode;
import java.time.Instant;

/**
 * A model on its way into the search index.
 *
 * @param position of the newest event in it; an older one, delivered again, cannot overwrite it
 */
public record ModelDocument(ModelRow row, long position) {

    public ModelDocument edited(ModelTitle title, CountryCode country, Instant at, long position) {
        return new ModelDocument(row.edited(title, country, at), position);
    }
}
