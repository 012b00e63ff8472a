package dev.atrium.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;

/** The site's Elasticsearch client, for tests. */
public final class TestClients {

    private TestClients() {}

    public static ElasticsearchClient client(ElasticsearchProperties properties) {
        return ElasticsearchConfiguration.client(properties);
    }
}
