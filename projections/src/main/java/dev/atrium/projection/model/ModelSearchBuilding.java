package dev.atrium.projection.model;

import dev.atrium.api.model.ModelId;
import dev.atrium.api.rebuild.Building;
import dev.atrium.api.user.UserId;
import dev.atrium.projection.batch.RowBatch;
import dev.atrium.query.model.CreatorNameTable;
import dev.atrium.query.model.ModelDocument;
import dev.atrium.query.model.ModelIndexes;
import dev.atrium.query.model.NewModelIndex;
import java.util.Set;

/** The search index while it is built anew, with the names of creators as far as the events have told them. */
final class ModelSearchBuilding implements Building {

    private final NamesInMemory names = new NamesInMemory();
    private final CreatorNameTable table;
    private final NewModelIndex index;
    private final RowBatch<UserId, String> creators = new RowBatch<>();
    private final RowBatch<ModelId, ModelDocument> models = new RowBatch<>();

    /** Kept to the end: until then the new index cannot be searched for a creator's models. */
    private final RowBatch<UserId, String> renames = new RowBatch<>();

    ModelSearchBuilding(ModelIndexes indexes, CreatorNameTable table) {
        this.table = table;
        this.index = indexes.replacement(names);
    }

    @Override
    public Object projection() {
        return new ModelSearchProjection(creators, models, renames);
    }

    @Override
    public void flush() {
        creators.flush(names);
        models.flush(index);
    }

    @Override
    public void takeOver() {
        renames.flush(index.renamedCreators());
        table.write(names.all(), Set.of());
        index.takeOver();
    }

    @Override
    public void discard() {
        index.discard();
    }
}
