package dev.atrium.web;

import dev.atrium.api.account.Role;
import dev.atrium.api.model.FindModelQuery;
import dev.atrium.api.model.FindModelsQuery;
import dev.atrium.api.model.ModelFilter;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelPage;
import dev.atrium.api.model.ModelPosition;
import dev.atrium.api.model.ModelView;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import dev.atrium.web.layout.CurrentMember;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers the queries of pages from a list in memory, as simply as it can. */
public final class FakeHouse {

    public static final CurrentMember ALICE = new CurrentMember(new UserId(11), "alice", java.util.Set.of(Role.MEMBER));
    public static final CurrentMember BOB = new CurrentMember(new UserId(12), "bob", java.util.Set.of(Role.MEMBER));

    private static final Instant PUBLISHED = Instant.parse("2026-11-03T10:00:00Z");

    private final List<ModelView> models = new ArrayList<>();
    private boolean searchLimited;

    public FakeHouse holding(ModelView... some) {
        models.clear();
        models.addAll(List.of(some));
        searchLimited = false;
        return this;
    }

    public FakeHouse withLimitedSearch() {
        searchLimited = true;
        return this;
    }

    public static ModelView model(long id, String title, String country, CurrentMember creator) {
        return new ModelView(
                new ModelId(id),
                title,
                new CountryCode(country),
                creator.id(),
                creator.userName(),
                PUBLISHED,
                PUBLISHED);
    }

    public Object answer(Object query) {
        return switch (query) {
            case FindModelQuery one ->
                models.stream().filter(model -> model.id().equals(one.id())).findFirst();
            case FindModelsQuery list -> page(list);
            default -> throw new IllegalArgumentException("no answer to " + query);
        };
    }

    private ModelPage page(FindModelsQuery query) {
        List<ModelView> matching =
                models.stream().filter(model -> matches(model, query.filter())).toList();
        List<ModelView> all = new ArrayList<>(matching);
        models.stream().filter(model -> !matching.contains(model)).forEach(all::add);
        int pages = Math.max(1, (all.size() + query.size() - 1) / query.size());
        boolean counted = query.from() instanceof ModelPosition.PageNumber;
        int page = query.from() instanceof ModelPosition.PageNumber wanted ? Math.min(wanted.number(), pages) : 0;
        int start = query.from() instanceof ModelPosition.Cursor cursor
                ? indexOf(all, cursor.id()) + 1
                : (page - 1) * query.size();
        int end = Math.min(all.size(), start + query.size());
        int border = Math.clamp(matching.size(), start, end);
        return new ModelPage(
                all.subList(start, border),
                all.subList(border, end),
                !query.filter().isNone() && matching.size() >= start && matching.size() < end,
                Optional.of(end)
                        .filter(e -> e < all.size() && e > 0)
                        .map(e -> after(all.get(e - 1)))
                        .orElse(null),
                page,
                counted ? pages : 0,
                searchLimited);
    }

    private static ModelPosition.Cursor after(ModelView last) {
        return new ModelPosition.Cursor(0, last.title().toLowerCase(Locale.ROOT), last.id());
    }

    private static int indexOf(List<ModelView> all, ModelId id) {
        return all.stream().map(ModelView::id).toList().indexOf(id);
    }

    private static boolean matches(ModelView model, ModelFilter filter) {
        return model.title().toLowerCase(Locale.ROOT).contains(filter.text().toLowerCase(Locale.ROOT))
                && model.creatorName().contains(filter.creatorName())
                && (filter.creatorId() == null || filter.creatorId().equals(model.creator()))
                && (filter.country() == null || filter.country().equals(model.country()));
    }
}
