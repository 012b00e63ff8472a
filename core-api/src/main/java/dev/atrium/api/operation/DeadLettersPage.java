package dev.atrium.api.operation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Events that could not be handled, the oldest first.
 *
 * @param counts of letters by processing group; groups without any are left out
 */
public record DeadLettersPage(List<Row> rows, Map<String, Long> counts) {

    /**
     * The letters of one aggregate in one group: the first failed, the others wait behind it.
     *
     * @param sequence the aggregate's identifier
     * @param letters how many there are
     * @param cause class and place of the fault; no personal data
     */
    public record Row(String group, String sequence, long letters, String eventType, Instant at, String cause) {}

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
