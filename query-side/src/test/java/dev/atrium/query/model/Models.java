package dev.atrium.query.model;

import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Models for tests. */
final class Models {

    static final UserId ALICE = new UserId(1);
    static final CountryCode POLAND = new CountryCode("PL");
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final AtomicLong IDS = new AtomicLong(1000);

    private Models() {}

    static ModelRow titled(String title) {
        return of(title, POLAND, ALICE);
    }

    static ModelRow of(String title, CountryCode country, UserId creator) {
        return ModelRow.published(new ModelId(IDS.incrementAndGet()), new ModelTitle(title), country, creator, NOON);
    }

    static List<ModelRow> allTitled(String... titles) {
        return Arrays.stream(titles).map(Models::titled).toList();
    }

    static Map<ModelId, ModelRow> byId(List<ModelRow> rows) {
        return rows.stream().collect(Collectors.toMap(ModelRow::id, Function.identity()));
    }
}
