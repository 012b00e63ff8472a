package dev.atrium.query.model;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.atrium.query.search.AliasedIndex;
import dev.atrium.query.search.ElasticsearchProperties;
import dev.atrium.query.search.IndexWriter;
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

    IndexWriter liveWriter() {
        return new IndexWriter(client, alias.name(), alias::createIfMissing);
    }
}
