package dev.atrium.projection.rebuild;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.springframework.stereotype.Component;

/** Lets a live processor go on from where a rebuild came to. */
@Component
class LiveProcessors {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final EventProcessingConfiguration processing;
    private final TransactionManager transactions;

    LiveProcessors(EventProcessingConfiguration processing, TransactionManager transactions) {
        this.processing = processing;
        this.transactions = transactions;
    }

    /**
     * Stops the group, runs the rest of the rebuild, and starts the group behind it. Everything in one transaction that holds
     * the group's tokens: neither this node nor another can write in between, and a failure leaves all as it was.
     */
    void handOver(String group, HandOver rest) {
        StreamingEventProcessor processor = processing
                .eventProcessor(group, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalArgumentException("no such processing group: " + group));
        processor.shutDown();
        try {
            replaceTokensWhenFree(group, rest);
        } finally {
            processor.start();
        }
    }

    /** Another node may still have a claim: it lets the group rest as soon as it sees that it is handed over. */
    private void replaceTokensWhenFree(String group, HandOver rest) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                transactions.executeInTransaction(() -> replaceTokens(group, rest));
                return;
            } catch (UnableToClaimTokenException claimed) {
                if (System.nanoTime() - deadline > 0) {
                    throw claimed;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Lets a group rest, or go on, while another node hands it over. */
    void rest(String group, boolean rest) {
        processing.eventProcessor(group, StreamingEventProcessor.class).ifPresent(processor -> {
            if (rest && processor.isRunning()) {
                processor.shutDown();
            } else if (!rest && !processor.isRunning()) {
                processor.start();
            }
        });
    }

    private void replaceTokens(String group, HandOver rest) {
        TokenStore tokens = processing.tokenStore(group);
        int[] segments = tokens.fetchSegments(group);
        for (int segment : segments) {
            // Claims it, and fails where another node has it.
            tokens.fetchToken(group, segment);
        }
        TrackingToken end = new GlobalSequenceTrackingToken(rest.catchUpAndTakeOver());
        for (int segment : segments) {
            tokens.storeToken(end, group, segment);
            tokens.releaseClaim(group, segment);
        }
    }

    /** The last part of a rebuild, with the live processor at rest. */
    @FunctionalInterface
    interface HandOver {

        /** Gives back the position up to which everything is in. */
        long catchUpAndTakeOver();
    }
}
