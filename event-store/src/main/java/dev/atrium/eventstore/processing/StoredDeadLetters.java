package dev.atrium.eventstore.processing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

final class StoredDeadLetters implements DeadLetters {

    private static final String LIST = """
            select sequence_identifier, sequence_index, payload_type, event_identifier, enqueued_at, cause_message
            from dead_letter where processing_group = ?
            order by enqueued_at, sequence_identifier, sequence_index limit ?
            """;

    private final DeadLetterQueues queues;
    private final JdbcTemplate jdbc;

    StoredDeadLetters(DeadLetterQueues queues, JdbcTemplate jdbc) {
        this.queues = queues;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> groups() {
        return queues.groups();
    }

    @Override
    public List<Letter> list(String processingGroup, int limit) {
        return jdbc.query(LIST, (row, number) -> letter(row), processingGroup, limit);
    }

    /** A letter that only waits behind another has no cause of its own. */
    private static Letter letter(ResultSet row) throws SQLException {
        String cause = row.getString(6);
        return new Letter(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                Instant.parse(row.getString(5)),
                cause == null ? "" : cause);
    }

    @Override
    public long count(String processingGroup) {
        return queues.of(processingGroup).queue().size();
    }

    @Override
    public Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.query("select processing_group, count(*) from dead_letter group by processing_group", row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        counts.keySet().retainAll(groups());
        return counts;
    }

    @Override
    public boolean retry(String processingGroup, String sequence) {
        return queues.retry(processingGroup).retry(sequence);
    }

    @Override
    public void discard(String processingGroup, String sequence) {
        queues.retry(processingGroup).discard(sequence);
    }
}
