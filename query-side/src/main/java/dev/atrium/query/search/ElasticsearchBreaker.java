package dev.atrium.query.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dev.atrium.api.shared.StorageUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps pages fast while Elasticsearch is away: after a failure nobody waits for it until some time has passed, and then
 * one caller tries.
 */
public final class ElasticsearchBreaker {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchBreaker.class);
    private static final long CLOSED = Long.MIN_VALUE;

    private final long retryAfterNanos;
    private final AtomicLong retryAt = new AtomicLong(CLOSED);

    public ElasticsearchBreaker(Duration retryAfter) {
        retryAfterNanos = retryAfter.toNanos();
    }

    /** Asks Elasticsearch, or says at once that it is away. */
    public <T> T call(ElasticsearchCall<T> call) {
        if (!mayCall()) {
            throw new StorageUnavailableException("Elasticsearch", new IOException("away a moment ago"));
        }
        try {
            T answer = call.send();
            if (retryAt.getAndSet(CLOSED) != CLOSED) {
                LOG.info("Elasticsearch is back");
            }
            return answer;
        } catch (IOException | ElasticsearchException e) {
            if (retryAt.getAndSet(System.nanoTime() + retryAfterNanos) == CLOSED) {
                LOG.warn("Elasticsearch is away, search is limited to the read table: {}", e.toString());
            }
            throw new StorageUnavailableException("Elasticsearch", e);
        }
    }

    private boolean mayCall() {
        long at = retryAt.get();
        long now = System.nanoTime();
        return at == CLOSED || (now - at >= 0 && retryAt.compareAndSet(at, now + retryAfterNanos));
    }

    /** A request to Elasticsearch. */
    @FunctionalInterface
    public interface ElasticsearchCall<T> {
        T send() throws IOException;
    }
}
