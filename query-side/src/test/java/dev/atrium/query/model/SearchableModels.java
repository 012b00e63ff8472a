package dev.atrium.query.model;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.atrium.api.model.ModelFilter;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelPage;
import dev.atrium.api.model.ModelPosition;
import dev.atrium.api.model.ModelPosition.PageNumber;
import dev.atrium.api.model.ModelView;
import dev.atrium.api.user.UserId;
import dev.atrium.query.search.ElasticsearchBreaker;
import dev.atrium.query.search.ElasticsearchProperties;
import dev.atrium.query.search.TestClients;
import dev.atrium.sandbox.server.TestServers;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Models in a read table and a search index of their own, on real servers. */
final class SearchableModels {

    private static final AtomicInteger ALIASES = new AtomicInteger();

    private final AtomicLong position = new AtomicLong();
    private final Set<ModelId> present = new HashSet<>();
    private final ReadTables tables = ReadTables.fresh();
    private final ModelTable table = tables.models();
    private final CreatorNameTable creators = new CreatorNameTable(tables.jdbc());
    private final ModelIndex index;
    private final ModelSearch search;
    private final TabledModels tabled = new TabledModels(tables.jdbc());

    SearchableModels() {
        this(TestServers.elasticsearch());
    }

    SearchableModels(URI elasticsearch) {
        ElasticsearchProperties properties = new ElasticsearchProperties(
                elasticsearch,
                "",
                "models-" + ALIASES.incrementAndGet(),
                Duration.ofMillis(1500),
                Duration.ofMillis(200));
        ElasticsearchClient client = TestClients.client(properties);
        index = new ModelIndex(new ModelIndexes(client, properties), creators);
        IndexedModels indexed =
                new IndexedModels(client, new ElasticsearchBreaker(properties.retryAfter()), properties);
        search = new ModelSearch(indexed, tabled, new ModelDirectoryReader(tables.jdbc()));
        nameCreator(Models.ALICE, "alice");
    }

    void nameCreator(UserId id, String name) {
        creators.write(Map.of(id, name), Set.of());
        tables.jdbc()
                .sql(
                        "insert into member values (?, 1, ?, lower(?), '', '', '', '', true, null, '', 'en', true, null, '', now())")
                .param(id.value())
                .param(name)
                .param(name)
                .update();
    }

    void add(ModelRow... rows) {
        add(List.of(rows));
    }

    void add(List<ModelRow> rows) {
        addToTable(rows);
        addToIndex(rows);
    }

    void addToTable(List<ModelRow> rows) {
        rows.forEach(row -> present.add(row.id()));
        table.write(Models.byId(rows), Set.of());
    }

    void addToIndex(List<ModelRow> rows) {
        rows.forEach(row -> present.add(row.id()));
        Map<ModelId, ModelDocument> documents = new HashMap<>();
        rows.forEach(row -> documents.put(row.id(), new ModelDocument(row, position.incrementAndGet())));
        index.write(documents, Set.of());
    }

    void remove(ModelRow row) {
        remove(Set.of(row.id()));
    }

    /** Leaves nothing for the next test; a new index for each would take a second. */
    void removeAll() {
        remove(Set.copyOf(present));
    }

    private void remove(Set<ModelId> ids) {
        table.write(Map.of(), ids);
        index.write(Map.of(), ids);
        present.removeAll(ids);
    }

    ModelIndex index() {
        return index;
    }

    ModelPage find(String text) {
        return find(new ModelFilter(text, "", null, null));
    }

    ModelPage find(ModelFilter filter) {
        return read(filter, new PageNumber(1), 50);
    }

    ModelPage read(ModelFilter filter, ModelPosition from, int size) {
        return search.read(SearchFilter.of(filter), from, size);
    }

    /** What a search finds while Elasticsearch is away. */
    List<String> findInTable(String text) {
        return tabled.read(SearchFilter.of(new ModelFilter(text, "", null, null)), TierPosition.BEGINNING, 50).stream()
                .filter(match -> !match.isOutside())
                .map(match -> match.model().view().title())
                .toList();
    }

    static List<String> titles(List<ModelView> views) {
        return views.stream().map(ModelView::title).toList();
    }
}
