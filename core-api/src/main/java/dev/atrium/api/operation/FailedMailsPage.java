package dev.atrium.api.operation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mails that were given up, or are tried again, the newest first. They hold no address. */
public record FailedMailsPage(List<Row> rows, long waiting) {

    /**
     * @param cause the identifier of the event that asked for the mail
     * @param state {@code queued} while it is tried again, {@code failed} once it was given up
     */
    public record Row(
            String cause,
            String kind,
            String state,
            int attempts,
            Instant queuedAt,
            @Nullable String error) {}
}
