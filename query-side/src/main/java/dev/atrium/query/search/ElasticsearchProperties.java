package dev.atrium.query.search;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Elasticsearch is, and how long pages wait for it.
 *
 * @param apiKey as Elasticsearch encodes it, id and secret in one; empty where it asks nobody who they are
 * @param models the alias of the index of models; the indexes behind it have its name and a number
 * @param searchTimeout after this a search falls back to the read table
 * @param retryAfter how long nobody asks again after a failure
 */
@ConfigurationProperties("atrium.elasticsearch")
public record ElasticsearchProperties(
        URI url,
        @DefaultValue("") String apiKey,
        @DefaultValue("models") String models,
        @DefaultValue("1500ms") Duration searchTimeout,
        @DefaultValue("1s") Duration retryAfter) {

    public ElasticsearchProperties {
        Objects.requireNonNull(url, "atrium.elasticsearch.url is missing");
    }

    /** Without the key, so that no log line can hold it. */
    @Override
    public String toString() {
        return "ElasticsearchProperties for index " + models;
    }
}
