package dev.atrium.query.model;

import dev.atrium.api.model.ModelId;
import dev.atrium.query.storage.Replacement;
import dev.atrium.query.storage.ReplacementTable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The table of models while it is built anew. Its blocks are counted once, at the end. */
record NewModelTable(ReplacementTable table, ModelRows rows, ModelBlocks blocks)
        implements Replacement<ModelId, ModelRow> {

    @Override
    public Map<ModelId, ModelRow> load(Collection<ModelId> ids) {
        return rows.load(ids);
    }

    @Override
    public void write(Map<ModelId, ModelRow> written, Set<ModelId> removed) {
        rows.write(written, removed);
    }

    @Override
    public void takeOver() {
        blocks.recount(table.name());
        table.takeOver();
    }

    @Override
    public void discard() {
        table.drop();
    }
}
