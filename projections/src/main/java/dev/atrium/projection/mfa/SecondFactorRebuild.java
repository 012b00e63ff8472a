package dev.atrium.projection.mfa;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.rebuild.Building;
import dev.atrium.api.rebuild.Rebuildable;
import dev.atrium.projection.rebuild.RowsBuilding;
import dev.atrium.query.mfa.SecondFactorTable;
import org.springframework.stereotype.Component;

/** Builds the read table of multi-factor authentication anew. */
@Component
class SecondFactorRebuild implements Rebuildable {

    private final SecondFactorTable table;

    SecondFactorRebuild(SecondFactorTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return ProcessingGroups.SECOND_FACTORS;
    }

    @Override
    public Building begin() {
        return new RowsBuilding<>(table.replacement(), SecondFactorProjection::new);
    }
}
