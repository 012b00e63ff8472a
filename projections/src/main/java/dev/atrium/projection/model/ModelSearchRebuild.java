package dev.atrium.projection.model;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.rebuild.Building;
import dev.atrium.api.rebuild.Rebuildable;
import dev.atrium.query.model.CreatorNameTable;
import dev.atrium.query.model.ModelIndexes;
import org.springframework.stereotype.Component;

/** Builds the search index of models anew. */
@Component
class ModelSearchRebuild implements Rebuildable {

    private final ModelIndexes indexes;
    private final CreatorNameTable names;

    ModelSearchRebuild(ModelIndexes indexes, CreatorNameTable names) {
        this.indexes = indexes;
        this.names = names;
    }

    @Override
    public String group() {
        return ProcessingGroups.MODEL_SEARCH;
    }

    @Override
    public Building begin() {
        return new ModelSearchBuilding(indexes, names);
    }
}
