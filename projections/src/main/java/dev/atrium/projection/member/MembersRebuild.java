package dev.atrium.projection.member;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.rebuild.Building;
import dev.atrium.api.rebuild.Rebuildable;
import dev.atrium.projection.rebuild.RowsBuilding;
import dev.atrium.query.member.MemberTable;
import org.springframework.stereotype.Component;

/** Builds the read table of members anew. */
@Component
class MembersRebuild implements Rebuildable {

    private final MemberTable table;

    MembersRebuild(MemberTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return ProcessingGroups.MEMBERS;
    }

    @Override
    public Building begin() {
        return new RowsBuilding<>(table.replacement(), MembersProjection::new);
    }
}
