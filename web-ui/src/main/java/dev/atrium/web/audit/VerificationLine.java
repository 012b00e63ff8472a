package dev.atrium.web.audit;

import dev.atrium.api.audit.VerificationView;
import org.jspecify.annotations.Nullable;

/** @param startedBy the name of who asked for it, null for the system or who has left */
public record VerificationLine(
        VerificationView run, @Nullable String startedBy) {

    static VerificationLine of(VerificationView run, Names names) {
        return new VerificationLine(
                run, run.startedBy() == null ? null : names.of(run.startedBy().toString()));
    }

    public String address() {
        return "/audit/verification/" + run.id();
    }

    public String badge() {
        return switch (run.state()) {
            case INTACT -> "badge-good";
            case BROKEN -> "badge-bad";
            case FAILED -> "badge-warning";
            case RUNNING -> "badge-neutral";
        };
    }
}
