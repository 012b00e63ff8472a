package dev.atrium.query.model;

import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import dev.atrium.query.storage.Storable;
import java.time.Instant;

/** A row of the {@link ModelTable}. */
public record ModelRow(
        ModelId id,
        String titleKey,
        String title,
        CountryCode country,
        UserId creator,
        Instant created,
        Instant edited) {

    public static ModelRow published(ModelId id, ModelTitle title, CountryCode country, UserId creator, Instant at) {
        return of(id, title, country, creator, at, at);
    }

    public ModelRow edited(ModelTitle title, CountryCode country, Instant at) {
        return of(id, title, country, creator, created, at);
    }

    SortKey key() {
        return new SortKey(titleKey, id.value());
    }

    private static ModelRow of(
            ModelId id, ModelTitle title, CountryCode country, UserId creator, Instant created, Instant edited) {
        String text = Storable.text(title.value());
        return new ModelRow(id, SortKey.titleKey(text), text, country, creator, created, edited);
    }
}
