package dev.atrium.query.model;

import dev.atrium.api.model.ModelPage;
import dev.atrium.api.model.ModelPosition;
import dev.atrium.api.model.ModelPosition.Cursor;
import dev.atrium.api.model.ModelPosition.PageNumber;
import dev.atrium.api.model.ModelView;
import dev.atrium.api.shared.StorageUnavailableException;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Pages of a search: from the index, or from the read table while the index is away. Cursors work in both. */
@Component
class ModelSearch {

    private final IndexedModels index;
    private final TabledModels table;
    private final ModelDirectoryReader directory;

    ModelSearch(IndexedModels index, TabledModels table, ModelDirectoryReader directory) {
        this.index = index;
        this.table = table;
        this.directory = directory;
    }

    ModelPage read(SearchFilter filter, ModelPosition from, int size) {
        try {
            return read(index, filter, from, size, false);
        } catch (StorageUnavailableException away) {
            return read(table, filter, from, size, true);
        }
    }

    private ModelPage read(TieredModels models, SearchFilter filter, ModelPosition from, int size, boolean limited) {
        return switch (from) {
            case Cursor cursor -> stretch(models, filter, TierPosition.of(cursor), size, new Numbers(0, 0), limited);
            case PageNumber page -> {
                Numbers numbers = numbers(page.number(), size);
                yield stretch(models, filter, begin(models, filter, numbers.page, size), size, numbers, limited);
            }
        };
    }

    /** Matches and others together are all models, so a search has as many pages as the list. */
    private Numbers numbers(int asked, int size) {
        int pages = Pages.count(directory.read().total(), size);
        return new Numbers(Math.min(asked, pages), pages);
    }

    private static TierPosition begin(TieredModels models, SearchFilter filter, int page, int size) {
        long before = (page - 1L) * size;
        for (MatchTier tier : before == 0 ? List.<MatchTier>of() : MatchTier.MATCHES) {
            long count = models.count(filter, tier);
            if (before < count) {
                return new TierPosition(tier, models.skip(filter, tier, before));
            }
            before -= count;
        }
        return before == 0 && page == 1
                ? TierPosition.BEGINNING
                : new TierPosition(MatchTier.OTHERS, models.skip(filter, MatchTier.OTHERS, before));
    }

    /** One more than asked for tells whether there is more. */
    private static ModelPage stretch(
            TieredModels models, SearchFilter filter, TierPosition from, int size, Numbers numbers, boolean limited) {
        List<Match> read = models.read(filter, from, size + 1);
        List<Match> shown = read.subList(0, Math.min(size, read.size()));
        List<ModelView> others = views(shown, Match::isOutside);
        return new ModelPage(
                views(shown, match -> !match.isOutside()),
                others,
                from.isBeforeOthers() && !others.isEmpty(),
                read.size() > size ? shown.getLast().cursor() : null,
                numbers.page,
                numbers.pages,
                limited);
    }

    private static List<ModelView> views(List<Match> shown, Predicate<Match> which) {
        return shown.stream().filter(which).map(match -> match.model().view()).toList();
    }

    private record Numbers(int page, int pages) {}
}
