package dev.atrium.api.operation;

import dev.atrium.api.admin.ListedPage;
import dev.atrium.api.admin.Stretch;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the mails that were given up, or are tried again, ordered by when they came into the queue. They hold no address.
 *
 * @param kinds how many there are in all, by kind
 * @param waiting how many mails are in the queue, also such as were not tried yet
 */
public record FailedMailsPage(List<Row> rows, Stretch.Edges edges, SortedMap<String, Long> kinds, long waiting)
        implements ListedPage<FailedMailsPage.Row> {

    /**
     * @param cause the identifier of the event that asked for the mail
     * @param state {@code queued} while it is tried again, {@code failed} once it was given up
     * @param sendable whether what it is written from is still there
     */
    public record Row(
            String cause,
            String kind,
            String state,
            int attempts,
            Instant queuedAt,
            @Nullable String error,
            boolean sendable) {}
}
