package dev.atrium.query.model;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.user.UserId;
import dev.atrium.query.search.AliasedIndex;
import dev.atrium.query.search.ElasticsearchProperties;
import dev.atrium.query.search.IndexWriter;
import dev.atrium.query.search.NewIndex;
import dev.atrium.query.storage.Replacement;
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
    public boolean exist() throws IOException {
        return alias.exists();
    }

    /** An index beside the live one, for building it anew. */
    public Replacement<ModelId, ModelDocument> replacement(RowStore<UserId, String> creatorNames) {
        NewIndex index = alias.createNew();
        return new NewModelIndex(index, new ModelIndex(index.writer(), creatorNames));
    }

    IndexWriter liveWriter() {
        return IndexWriter.ofAlias(client, alias);
    }
}
