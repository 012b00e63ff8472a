package dev.atrium.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dev.atrium.api.shared.StorageUnavailableException;
import java.io.IOException;
import java.util.List;

/** An index that is filled beside the live one. */
public final class NewIndex {

    private final ElasticsearchClient client;
    private final String alias;
    private final String name;
    private boolean inUse;

    NewIndex(ElasticsearchClient client, String alias, String name) {
        this.client = client;
        this.alias = alias;
        this.name = name;
    }

    public IndexWriter writer() {
        return IndexWriter.ofIndex(client, name);
    }

    /** Makes what was written visible to searches in this index. */
    public void refresh() {
        call(() -> client.indices().refresh(refresh -> refresh.index(name)));
    }

    /** From one search to the next the alias names this index; the former one is deleted. */
    public void takeOver() {
        refresh();
        call(() -> {
            BulkLoading.end(client, name);
            return name;
        });
        List<String> former = call(
                () -> client.indices().existsAlias(exists -> exists.name(alias)).value()
                        ? List.copyOf(client.indices()
                                .getAlias(get -> get.name(alias))
                                .result()
                                .keySet())
                        : List.of());
        call(() -> client.indices().updateAliases(update -> {
            former.forEach(index -> update.actions(
                    action -> action.remove(remove -> remove.index(index).alias(alias))));
            return update.actions(
                    action -> action.add(add -> add.index(name).alias(alias).isWriteIndex(true)));
        }));
        inUse = true;
        former.forEach(this::delete);
    }

    /** Does nothing once pages search this index: the transaction around the takeover may still fail. */
    public void discard() {
        if (!inUse) {
            delete(name);
        }
    }

    private void delete(String index) {
        call(() -> client.indices().delete(delete -> delete.index(index).ignoreUnavailable(true)));
    }

    private static <T> T call(ElasticsearchBreaker.ElasticsearchCall<T> call) {
        try {
            return call.send();
        } catch (IOException | ElasticsearchException e) {
            throw new StorageUnavailableException("Elasticsearch", e);
        }
    }
}
