package dev.atrium.sandbox.start;

import dev.atrium.sandbox.server.ServerStartException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Turns what stopped the sandbox into words, without a stack trace. */
final class SandboxFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SandboxRefusal refusal) {
                return new FailureAnalysis(refusal.getMessage(), refusal.remedy(), refusal);
            }
            if (cause instanceof ServerStartException) {
                return new FailureAnalysis(cause.getMessage(), "Look at the server's log, named above.", cause);
            }
        }
        return null;
    }
}
