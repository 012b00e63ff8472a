package dev.atrium.api.operation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sagas and policies have to do, once, and could not do yet: a refund, a deadline, news for Stripe. The oldest first. */
public record StuckWorkPage(List<Row> rows) {

    /**
     * One piece of work.
     *
     * @param task what kind of work it is
     * @param instance which one
     * @param failures tries in a row that failed
     * @param cause the kind of the last fault; no personal data. Null where it is not known
     * @param next when it is tried again
     */
    public record Row(
            String task,
            String instance,
            int failures,
            @Nullable String cause,
            @Nullable Instant lastFailure,
            Instant next) {}
}
