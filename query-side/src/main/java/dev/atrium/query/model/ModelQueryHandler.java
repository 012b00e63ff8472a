package dev.atrium.query.model;

import dev.atrium.api.model.FindModelQuery;
import dev.atrium.api.model.FindModelsQuery;
import dev.atrium.api.model.ModelPage;
import dev.atrium.api.model.ModelView;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the list of models, searched or whole. Plain reads, so there is no transaction around them. */
@Component
class ModelQueryHandler {

    private final ModelList list;
    private final ModelSearch search;
    private final ModelPageCache cache;

    ModelQueryHandler(ModelList list, ModelSearch search, ModelPageCache cache) {
        this.list = list;
        this.search = search;
        this.cache = cache;
    }

    @QueryHandler
    Optional<ModelView> handle(FindModelQuery query) {
        return list.find(query.id());
    }

    @QueryHandler
    ModelPage handle(FindModelsQuery query) {
        SearchFilter filter = SearchFilter.of(query.filter());
        return filter.isNone()
                ? cache.get(query, () -> list.read(query.from(), query.size()))
                : search.read(filter, query.from(), query.size());
    }
}
