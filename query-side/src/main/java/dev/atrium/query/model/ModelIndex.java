package dev.atrium.query.model;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
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

    private static final int AT_ONCE = 500;

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

    /** Writes a creator's documents again, which show a former name; each keeps its version. */
    void rename(UserId creator, String name) {
        Query theirs =
                Query.of(query -> query.term(term -> term.field("creator").value(creator.toString())));
        List<FieldValue> after = List.of();
        do {
            List<Hit<IndexedModel>> page =
                    writer.find(theirs, IndexedModels.BY_TITLE, after, AT_ONCE, IndexedModel.class);
            writer.write(page.stream()
                    .map(hit -> new ModelDocument(requireNonNull(hit.source()).row(), requireNonNull(hit.version())))
                    .map(document -> index(document, Map.of(creator, name)))
                    .toList());
            after = page.size() < AT_ONCE ? List.of() : page.getLast().sort();
        } while (!after.isEmpty());
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
