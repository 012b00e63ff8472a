package dev.atrium.api.operation;

import dev.atrium.api.admin.ListedPage;
import dev.atrium.api.admin.Stretch;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of what sagas and policies have to do, once, and could not do yet: a refund, a deadline, news for Stripe. Ordered by
 * when it failed last.
 *
 * @param kinds how many pieces there are in all, by task
 */
public record StuckWorkPage(List<Row> rows, Stretch.Edges edges, SortedMap<String, Long> kinds)
        implements ListedPage<StuckWorkPage.Row> {

    /**
     * One piece of work.
     *
     * @param task what kind of work it is
     * @param instance which one
     * @param failures tries in a row that failed
     * @param cause the kind of the last fault; no personal data. Null where it is not known
     * @param next when it is tried again
     * @param discardable whether it can be given up; what is owed to a member cannot
     */
    public record Row(
            String task,
            String instance,
            int failures,
            @Nullable String cause,
            Instant lastFailure,
            Instant next,
            boolean discardable) {}
}
