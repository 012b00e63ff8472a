package dev.atrium.eventstore.processing;

import dev.atrium.api.progress.PassingFaults;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryOperations;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;

/**
 * For what a site does at its start when it already serves pages: a storage that is away for a moment holds the start up, so
 * that the site is not ready yet, and does not end it.
 */
final class StartRetries implements RetryListener {

    private static final Logger LOG = LoggerFactory.getLogger(StartRetries.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private StartRetries() {}

    static RetryOperations of(PassingFaults passing) {
        RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(Long.MAX_VALUE)
                .delay(FIRST_PAUSE)
                .multiplier(2)
                .maxDelay(LONGEST_PAUSE)
                .predicate(fault -> passing.isPassing(fault) || isOfStorage(fault))
                .build());
        retries.setRetryListener(new StartRetries());
        return retries;
    }

    /** What a statement says when its connection breaks has many forms, and nothing here has an event that may be wrong. */
    private static boolean isOfStorage(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(SQLException.class::isInstance);
    }

    @Override
    public void onRetryFailure(RetryPolicy policy, Retryable<?> work, Throwable fault) {
        LOG.warn("the start is held up: {}", SafeCause.of(fault).message());
    }
}
