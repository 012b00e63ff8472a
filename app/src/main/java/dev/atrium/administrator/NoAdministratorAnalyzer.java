package dev.atrium.administrator;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in words, without a stack trace. */
final class NoAdministratorAnalyzer extends AbstractFailureAnalyzer<NoAdministratorException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, NoAdministratorException cause) {
        return new FailureAnalysis(
                "The first administrator cannot be made: " + cause.getMessage(),
                "Correct ATRIUM_ADMIN_USERNAME, ATRIUM_ADMIN_EMAIL and ATRIUM_ADMIN_PASSWORD, or leave all three out.",
                cause);
    }
}
