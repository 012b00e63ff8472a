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
    private final ModelPageCache cache;

    ModelQueryHandler(ModelList list, ModelPageCache cache) {
        this.list = list;
        this.cache = cache;
    }

    @QueryHandler
    Optional<ModelView> handle(FindModelQuery query) {
        return list.find(query.id());
    }

    @QueryHandler
    ModelPage handle(FindModelsQuery query) {
        return cache.get(query, () -> list.read(query.from(), query.size()));
    }
}
