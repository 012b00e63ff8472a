package dev.atrium.api.operation;

import dev.atrium.api.admin.ListedPage;
import dev.atrium.api.admin.Stretch;
import java.time.Instant;
import java.util.List;

/** A stretch of the events that could not be handled, the oldest first. */
public record DeadLettersPage(List<Row> rows, Stretch.Edges edges) implements ListedPage<DeadLettersPage.Row> {

    /**
     * The letters of one aggregate in one group: the first failed, the others wait behind it.
     *
     * @param sequence the aggregate's identifier
     * @param letters how many there are
     * @param cause class and place of the fault; no personal data
     */
    public record Row(String group, String sequence, long letters, String eventType, Instant at, String cause) {}
}
