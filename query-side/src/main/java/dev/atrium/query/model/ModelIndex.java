package dev.atrium.query.model;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.user.UserId;
import dev.atrium.query.search.IndexWriter;
import dev.atrium.query.storage.RowStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Writes the search index of models. What was written is visible to searches when {@code write} returns. */
@Component
public class ModelIndex implements RowStore<ModelId, ModelDocument> {

    private final IndexWriter writer;
    private final RowStore<UserId, String> creatorNames;

    @Autowired
    public ModelIndex(ModelIndexes indexes, CreatorNameTable creatorNames) {
        this(indexes.liveWriter(), creatorNames);
    }

    ModelIndex(IndexWriter writer, RowStore<UserId, String> creatorNames) {
        this.writer = writer;
        this.creatorNames = creatorNames;
    }

    @Override
    public Map<ModelId, ModelDocument> load(Collection<ModelId> ids) {
        List<String> keys = ids.stream().map(ModelId::toString).toList();
        Map<ModelId, ModelDocument> documents = new HashMap<>();
        for (MultiGetResponseItem<IndexedModel> answer : writer.get(keys, IndexedModel.class)) {
            IndexedModel model = answer.isResult() ? answer.result().source() : null;
            if (model != null) {
                documents.put(new ModelId(model.id()), new ModelDocument(model.row(), 0));
            }
        }
        return documents;
    }

    @Override
    public void write(Map<ModelId, ModelDocument> written, Set<ModelId> removed) {
        Set<UserId> creators = written.values().stream()
                .map(document -> document.row().creator())
                .collect(Collectors.toSet());
        Map<UserId, String> names = creators.isEmpty() ? Map.of() : creatorNames.load(creators);
        List<BulkOperation> operations = new ArrayList<>();
        written.values().forEach(document -> operations.add(index(document, names)));
        removed.forEach(id -> operations.add(delete(id)));
        writer.write(operations);
    }

    private static BulkOperation index(ModelDocument document, Map<UserId, String> names) {
        ModelRow row = document.row();
        return BulkOperation.of(operation ->
                operation.index(index -> index.id(row.id().toString())
                        .version(document.position())
                        .versionType(VersionType.ExternalGte)
                        .document(ModelIndexing.of(row, names.getOrDefault(row.creator(), "")))));
    }

    private static BulkOperation delete(ModelId id) {
        return BulkOperation.of(operation -> operation.delete(delete -> delete.id(id.toString())));
    }
}
