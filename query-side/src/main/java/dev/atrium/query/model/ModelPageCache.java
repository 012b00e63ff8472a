package dev.atrium.query.model;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.atrium.api.model.FindModelsQuery;
import dev.atrium.api.model.ModelPage;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Keeps pages of the list until one of the projections that they are read from moves on. */
@Component
class ModelPageCache {

    private static final int MOST_PAGES = 2_000;

    private final ProjectionProgress progress;
    private final Cache<FindModelsQuery, Entry> pages =
            Caffeine.newBuilder().maximumSize(MOST_PAGES).build();

    ModelPageCache(ProjectionProgress progress) {
        this.progress = progress;
    }

    /** Asks for the version before reading: a page read meanwhile is at least that new, never older than it claims. */
    ModelPage get(FindModelsQuery query, Supplier<ModelPage> read) {
        Version now = version();
        Entry entry = pages.getIfPresent(query);
        if (entry != null && entry.version.equals(now)) {
            return entry.page;
        }
        ModelPage page = read.get();
        pages.put(query, new Entry(now, page));
        return page;
    }

    private Version version() {
        return new Version(progress.handled(ProcessingGroups.MODEL_LIST), progress.handled(ProcessingGroups.MEMBERS));
    }

    private record Version(long models, long members) {}

    private record Entry(Version version, ModelPage page) {}
}
