package dev.atrium.eventstore.axonserver;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in words, without a stack trace. */
final class WrongEventStoreAnalyzer extends AbstractFailureAnalyzer<WrongEventStoreException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WrongEventStoreException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
