package dev.atrium.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.TranslogDurability;
import java.io.IOException;

/**
 * How an index is set while it is filled and nobody searches it: not made visible every second, nor synced with every bulk.
 * Lost half way, it is filled anew from the events.
 */
final class BulkLoading {

    private BulkLoading() {}

    static void begin(ElasticsearchClient client, String index) throws IOException {
        client.indices()
                .putSettings(put -> put.index(index)
                        .settings(settings -> settings.refreshInterval(interval -> interval.time("-1"))
                                .translog(log -> log.durability(TranslogDurability.Async))));
    }

    /** From here on all of it is on the disk, and what comes is synced before it is acknowledged. */
    static void end(ElasticsearchClient client, String index) throws IOException {
        client.indices()
                .putSettings(put -> put.index(index)
                        .settings(settings -> settings.refreshInterval(interval -> interval.time("1s"))
                                .translog(log -> log.durability(TranslogDurability.Request))));
        client.indices().flush(flush -> flush.index(index));
    }
}
