package dev.atrium.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import dev.atrium.api.shared.StorageUnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.http.client.config.RequestConfig;
import org.elasticsearch.client.RequestOptions;

/**
 * Writes documents in bulk. While Elasticsearch is away it says so with {@link StorageUnavailableException}; writing the same
 * again later does no harm.
 */
public final class IndexWriter {

    /** A larger bulk met the small server's memory limit. */
    private static final int BULK = 500;

    private static final int SIDE_BY_SIDE = 3;
    private static final int TRIES = 6;
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int CONNECT_MILLIS = 500;
    private static final int PATIENCE_MILLIS = 30_000;

    private final ElasticsearchClient client;
    private final String index;
    private final boolean isAlias;
    private final Preparation preparation;
    private volatile boolean prepared;

    private IndexWriter(ElasticsearchClient client, String index, boolean isAlias, Preparation preparation) {
        this.client = client.withTransportOptions(patient());
        this.index = index;
        this.isAlias = isAlias;
        this.preparation = preparation;
    }

    /** Writes into the live index, and makes it where it is missing. */
    public static IndexWriter ofAlias(ElasticsearchClient client, AliasedIndex alias) {
        return new IndexWriter(client, alias.name(), true, alias::createIfMissing);
    }

    /** Writes into an index that nobody searches yet. */
    static IndexWriter ofIndex(ElasticsearchClient client, String index) {
        return new IndexWriter(client, index, false, () -> {});
    }

    /** Documents by id, also those that were written a moment ago. */
    public <D> List<MultiGetResponseItem<D>> get(List<String> ids, Class<D> type) {
        return available(
                () -> client.mget(get -> get.index(index).ids(ids), type).docs());
    }

    /** Documents with their versions, as far as they are visible to searches. */
    public <D> List<Hit<D>> find(
            Query query, List<SortOptions> order, List<FieldValue> after, int size, Class<D> type) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(index)
                .query(query)
                .sort(order)
                .size(size)
                .version(true);
        if (!after.isEmpty()) {
            request.searchAfter(after);
        }
        return available(() -> client.search(request.build(), type).hits().hits());
    }

    /** Each document once: several bulks are under way side by side, so that both ends always have something to do. */
    public void write(List<BulkOperation> operations) {
        if (operations.isEmpty()) {
            return;
        }
        if (operations.size() <= BULK) {
            writeBulk(operations);
            return;
        }
        try (ExecutorService threads =
                Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
            List<Future<?>> bulks = new ArrayList<>();
            for (int from = 0; from < operations.size(); from += BULK) {
                List<BulkOperation> some = operations.subList(from, Math.min(from + BULK, operations.size()));
                bulks.add(threads.submit(() -> writeBulk(some)));
            }
            bulks.forEach(IndexWriter::await);
        }
    }

    private static void await(Future<?> bulk) {
        try {
            bulk.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case StorageUnavailableException away -> throw away;
                case null, default -> throw new IllegalStateException("a bulk failed", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException("Elasticsearch", e);
        }
    }

    private void writeBulk(List<BulkOperation> operations) {
        List<BulkOperation> left = operations;
        for (int tried = 1; ; tried++) {
            left = send(left);
            if (left.isEmpty()) {
                return;
            }
            if (tried == TRIES) {
                throw new StorageUnavailableException("Elasticsearch", new IOException("too many requests"));
            }
            pause(FIRST_PAUSE_MILLIS << tried);
        }
    }

    /**
     * Sends a bulk, and gives back what the server was too busy for. In the live index it is visible to searches with the
     * answer, because pages wait for that; under load batches grow, so refreshing stays a small part of the work.
     */
    private List<BulkOperation> send(List<BulkOperation> operations) {
        BulkRequest request = BulkRequest.of(bulk -> bulk.index(index)
                .requireAlias(isAlias)
                .refresh(isAlias ? Refresh.True : Refresh.False)
                .operations(operations));
        List<BulkResponseItem> answers = available(() -> client.bulk(request)).items();
        List<BulkOperation> busy = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).status() == TOO_MANY_REQUESTS) {
                busy.add(operations.get(i));
            } else {
                check(answers.get(i));
            }
        }
        return busy;
    }

    /** A conflict means that something newer is there already; what is not found need not be deleted. */
    private void check(BulkResponseItem answer) {
        int status = answer.status();
        if (answer.error() == null || status == CONFLICT) {
            return;
        }
        IOException refusal = new IOException(
                "document " + answer.id() + ": " + answer.error().type());
        if (status >= SERVER_ERROR || status == NOT_FOUND) {
            prepared = false;
            throw new StorageUnavailableException("Elasticsearch", refusal);
        }
        throw new IllegalStateException("Elasticsearch refuses a document", refusal);
    }

    private <T> T available(ElasticsearchBreaker.ElasticsearchCall<T> call) {
        try {
            if (!prepared) {
                preparation.run();
                prepared = true;
            }
            return call.send();
        } catch (IOException | ElasticsearchException e) {
            prepared = false;
            throw new StorageUnavailableException("Elasticsearch", e);
        }
    }

    private static RestClientOptions patient() {
        RequestConfig config = RequestConfig.custom()
                .setConnectTimeout(CONNECT_MILLIS)
                .setSocketTimeout(PATIENCE_MILLIS)
                .build();
        return new RestClientOptions(
                RequestOptions.DEFAULT.toBuilder().setRequestConfig(config).build(), false);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException("Elasticsearch", e);
        }
    }

    /** What has to be there before anything is written. */
    @FunctionalInterface
    interface Preparation {
        void run() throws IOException;
    }
}
