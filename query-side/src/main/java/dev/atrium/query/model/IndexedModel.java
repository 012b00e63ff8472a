package dev.atrium.query.model;

import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelView;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the search index gives back of a model: all that a list shows, so that no table is asked. Times in microseconds. */
record IndexedModel(
        long id,
        String titleKey,
        String title,
        String country,
        String creator,
        String creatorName,
        long created,
        long edited) {

    ListedModel listed() {
        ModelView view = new ModelView(
                new ModelId(id),
                title,
                new CountryCode(country),
                UserId.of(creator),
                creatorName,
                instant(created),
                instant(edited));
        return new ListedModel(titleKey, view);
    }

    ModelRow row() {
        return new ModelRow(
                new ModelId(id),
                titleKey,
                title,
                new CountryCode(country),
                UserId.of(creator),
                instant(created),
                instant(edited));
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
