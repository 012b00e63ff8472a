package dev.atrium.query.model;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dev.atrium.api.shared.StorageUnavailableException;
import dev.atrium.api.user.UserId;
import dev.atrium.query.search.AliasedIndex;
import dev.atrium.query.search.ElasticsearchBreaker.ElasticsearchCall;
import dev.atrium.query.search.ElasticsearchProperties;
import dev.atrium.query.search.IndexWriter;
import dev.atrium.query.search.NewIndex;
import dev.atrium.query.storage.RowStore;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** The indexes of models: the one that pages search, and a new one while it is rebuilt. */
@Component
public class ModelIndexes {

    private final ElasticsearchClient client;
    private final AliasedIndex alias;

    public ModelIndexes(ElasticsearchClient client, ElasticsearchProperties properties) {
        this.client = client;
        this.alias = new AliasedIndex(client, properties.models(), "/elasticsearch/models.json");
    }

    /** Whether there is an index that pages can search. */
    public boolean exist() {
        return available(alias::exists);
    }

    /** Makes the first, empty index. */
    public void create() {
        available(() -> {
            alias.createIfMissing();
            return true;
        });
    }

    /** An index beside the live one, for building it anew. */
    public NewModelIndex replacement(RowStore<UserId, String> creatorNames) {
        NewIndex index = alias.createNew();
        return new NewModelIndex(index, new ModelIndex(index.writer(), creatorNames));
    }

    IndexWriter liveWriter() {
        return IndexWriter.ofAlias(client, alias);
    }

    private static <T> T available(ElasticsearchCall<T> call) {
        try {
            return call.send();
        } catch (IOException | ElasticsearchException e) {
            throw new StorageUnavailableException("Elasticsearch", e);
        }
    }
}
