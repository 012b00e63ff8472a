package dev.atrium.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.atrium.api.operation.Dependency;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** The search engine. Not through the breaker: this is how one sees that it is back. */
@Component
class ElasticsearchDependency implements Dependency {

    private final ElasticsearchClient client;

    ElasticsearchDependency(ElasticsearchClient client) {
        this.client = client;
    }

    @Override
    public String name() {
        return "elasticsearch";
    }

    @Override
    public void check() throws IOException {
        client.cluster().health();
    }
}
