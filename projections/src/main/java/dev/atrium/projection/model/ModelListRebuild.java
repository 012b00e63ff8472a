package dev.atrium.projection.model;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.rebuild.Building;
import dev.atrium.api.rebuild.Rebuildable;
import dev.atrium.projection.rebuild.RowsBuilding;
import dev.atrium.query.model.ModelTable;
import org.springframework.stereotype.Component;

/** Builds the read table of models anew. */
@Component
class ModelListRebuild implements Rebuildable {

    private final ModelTable table;

    ModelListRebuild(ModelTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return ProcessingGroups.MODEL_LIST;
    }

    @Override
    public Building begin() {
        return new RowsBuilding<>(table.replacement(), ModelListProjection::new);
    }
}
