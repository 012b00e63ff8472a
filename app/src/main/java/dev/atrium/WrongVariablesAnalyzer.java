package dev.atrium;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in words, without a stack trace. */
final class WrongVariablesAnalyzer extends AbstractFailureAnalyzer<WrongVariablesException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WrongVariablesException cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Set it in the environment; example.env explains all variables.", cause);
    }
}
