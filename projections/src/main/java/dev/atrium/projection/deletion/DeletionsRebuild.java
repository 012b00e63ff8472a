package dev.atrium.projection.deletion;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.rebuild.Building;
import dev.atrium.api.rebuild.Rebuildable;
import dev.atrium.projection.rebuild.RowsBuilding;
import dev.atrium.query.deletion.DeletionTable;
import org.springframework.stereotype.Component;

/** Builds the read table of deletions anew. */
@Component
class DeletionsRebuild implements Rebuildable {

    private final DeletionTable table;

    DeletionsRebuild(DeletionTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return ProcessingGroups.ACCOUNT_DELETIONS;
    }

    @Override
    public Building begin() {
        return new RowsBuilding<>(table.replacement(), DeletionsProjection::new);
    }
}
