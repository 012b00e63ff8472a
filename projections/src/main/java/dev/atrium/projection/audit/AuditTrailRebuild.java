package dev.atrium.projection.audit;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.rebuild.Building;
import dev.atrium.api.rebuild.Rebuildable;
import dev.atrium.projection.rebuild.RowsBuilding;
import dev.atrium.query.audit.AuditEventTable;
import org.springframework.stereotype.Component;

/** Builds the index of events anew. */
@Component
class AuditTrailRebuild implements Rebuildable {

    private final AuditEventTable table;

    AuditTrailRebuild(AuditEventTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return ProcessingGroups.AUDIT_TRAIL;
    }

    @Override
    public Building begin() {
        return new RowsBuilding<>(table.replacement(), AuditTrailProjection::new);
    }
}
