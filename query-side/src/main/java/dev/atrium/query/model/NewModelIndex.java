package dev.atrium.query.model;

import dev.atrium.api.model.ModelId;
import dev.atrium.api.user.UserId;
import dev.atrium.query.search.NewIndex;
import dev.atrium.query.storage.Replacement;
import dev.atrium.query.storage.RowStore;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The search index of models while it is built anew. */
public record NewModelIndex(NewIndex index, ModelIndex documents) implements Replacement<ModelId, ModelDocument> {

    @Override
    public Map<ModelId, ModelDocument> load(Collection<ModelId> ids) {
        return documents.load(ids);
    }

    @Override
    public void write(Map<ModelId, ModelDocument> written, Set<ModelId> removed) {
        documents.write(written, removed);
    }

    /** For writing names once all documents are in. */
    public RowStore<UserId, String> renamedCreators() {
        index.refresh();
        return new RenamedCreators(documents);
    }

    @Override
    public void takeOver() {
        index.takeOver();
    }

    @Override
    public void discard() {
        index.discard();
    }
}
