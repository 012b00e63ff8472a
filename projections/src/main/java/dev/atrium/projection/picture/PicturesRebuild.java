package dev.atrium.projection.picture;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.rebuild.Building;
import dev.atrium.api.rebuild.Rebuildable;
import dev.atrium.projection.rebuild.RowsBuilding;
import dev.atrium.query.picture.PictureTable;
import org.springframework.stereotype.Component;

/** Builds the read table of pictures anew. */
@Component
class PicturesRebuild implements Rebuildable {

    private final PictureTable table;

    PicturesRebuild(PictureTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return ProcessingGroups.PICTURES;
    }

    @Override
    public Building begin() {
        return new RowsBuilding<>(table.replacement(), PicturesProjection::new);
    }
}
