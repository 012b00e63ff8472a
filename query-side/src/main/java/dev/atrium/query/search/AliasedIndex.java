package dev.atrium.query.search;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dev.atrium.api.shared.StorageUnavailableException;
import java.io.IOException;
import java.io.InputStream;

/** An index that readers and writers know by an alias, so that another can take its place without them noticing. */
public final class AliasedIndex {

    private final ElasticsearchClient client;
    private final String alias;
    private final String definition;

    /** @param definition the class path resource with settings and mappings */
    public AliasedIndex(ElasticsearchClient client, String alias, String definition) {
        this.client = client;
        this.alias = alias;
        this.definition = definition;
    }

    public String name() {
        return alias;
    }

    public boolean exists() throws IOException {
        return client.indices().existsAlias(exists -> exists.name(alias)).value();
    }

    /** Another node may do the same at the same time; whoever comes second finds it done. */
    public void createIfMissing() throws IOException {
        if (exists()) {
            return;
        }
        try (InputStream json = definition()) {
            client.indices()
                    .create(create -> create.withJson(json)
                            .index(alias + "-1")
                            .aliases(alias, index -> index.isWriteIndex(true)));
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }

    /** An empty index beside the live one. */
    public NewIndex createNew() {
        String name = alias + "-" + System.currentTimeMillis();
        try (InputStream json = definition()) {
            client.indices().create(create -> create.withJson(json).index(name));
            BulkLoading.begin(client, name);
        } catch (IOException | ElasticsearchException e) {
            throw new StorageUnavailableException("Elasticsearch", e);
        }
        return new NewIndex(client, alias, name);
    }

    private InputStream definition() {
        return requireNonNull(AliasedIndex.class.getResourceAsStream(definition), definition);
    }
}
