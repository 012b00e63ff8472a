package dev.atrium.eventstore.processing;

import dev.atrium.api.progress.HeldGroups;
import dev.atrium.api.progress.HeldUp;
import dev.atrium.api.progress.ProjectionProgress;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Remembers which segments are held up, for operators of every node: says so once in the log, and once when it is over. Axon
 * forgets a segment's fault as soon as it lets go of the segment, which is at once.
 */
final class Holds implements HeldGroups {

    private static final Logger LOG = LoggerFactory.getLogger(Holds.class);

    /** Axon's longest wait between two tries, twice. What was not tried for longer was left by a node that is gone. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    /** A little longer than a claim lasts. */
    private static final Duration LAPSED = Duration.ofSeconds(6);

    private record Place(String group, int segment) {}

    /** Times are those of {@link System#nanoTime}. */
    private record Hold(long position, String cause, long since, long tried) {

        boolean isForgotten() {
            return System.nanoTime() - tried > LONGEST_WAIT.toNanos();
        }
    }

    private record Row(String group, long position, HeldUp heldUp) {}

    private final JdbcTemplate jdbc;
    private final ProjectionProgress progress;
    private final Map<Place, Hold> held = new ConcurrentHashMap<>();

    Holds(JdbcTemplate jdbc, ProjectionProgress progress) {
        this.jdbc = jdbc;
        this.progress = progress;
    }

    /** @param position of the first event that the segment cannot get past */
    void hold(String group, int segment, long position, Throwable fault) {
        String cause = SafeCause.of(fault).message();
        Hold before = held.get(new Place(group, segment));
        if (before == null || !before.cause().equals(cause)) {
            LOG.warn("{} is held up at event {} and tries again by itself: {}", group, position, cause);
        }
        long now = System.nanoTime();
        held.put(new Place(group, segment), new Hold(position, cause, before == null ? now : before.since(), now));
        store(group, segment, position, cause);
    }

    /** Where the database itself is what is away, it cannot be told, and has no reader either. */
    private void store(String group, int segment, long position, String cause) {
        try {
            jdbc.update("""
                    insert into processor_hold (processing_group, segment, position, cause, since, tried) values (?, ?, ?, ?, now(), now())
                    on conflict (processing_group, segment) do update set position = excluded.position, cause = excluded.cause, tried = now(),
                      since = case when processor_hold.position = excluded.position then processor_hold.since else now() end""", group, segment, position, cause);
        } catch (DataAccessException away) {
            LOG.debug("That {} is held up cannot be stored", group, away);
        }
    }

    /** A group has worked on something; costs nothing where none is held up. */
    void worked(StreamingEventProcessor processor) {
        if (!held.isEmpty()) {
            held.values().removeIf(Hold::isForgotten); // another node has the segment
            processor.processingStatus().forEach((segment, status) -> {
                Hold hold = held.get(new Place(processor.getName(), segment));
                if (hold != null && position(status) >= hold.position()) {
                    over(processor.getName(), segment, hold);
                }
            });
        }
    }

    private void over(String group, int segment, Hold hold) {
        if (held.remove(new Place(group, segment), hold)) {
            Duration lasted = Duration.ofNanos(System.nanoTime() - hold.since());
            LOG.info("{} goes on after it was held up for {} s", group, lasted.toSeconds());
            try {
                jdbc.update("delete from processor_hold where processing_group = ? and segment = ?", group, segment);
            } catch (DataAccessException away) {
                LOG.debug("That {} goes on cannot be stored, and is seen from its position", group, away);
            }
        }
    }

    private static long position(EventTrackerStatus status) {
        var token = status.getTrackingToken();
        return token == null ? -1 : token.position().orElse(-1);
    }

    /** What another node got past after this one was killed still has its row. */
    @Override
    public Map<String, HeldUp> heldUp() {
        return jdbc
                .query(
                        "select processing_group, position, cause, since from processor_hold"
                                + " where tried > now() - make_interval(secs => ?)",
                        (row, number) -> new Row(
                                row.getString(1),
                                row.getLong(2),
                                new HeldUp(
                                        row.getString(3),
                                        row.getObject(4, OffsetDateTime.class).toInstant())),
                        LONGEST_WAIT.toSeconds())
                .stream()
                .filter(row -> progress.handled(row.group()) < row.position())
                .collect(Collectors.toMap(Row::group, Row::heldUp, Holds::longer));
    }

    /** By the clock that claims are written by, which is the nodes' and not the database's. */
    @Override
    public Set<String> unclaimed() {
        return Set.copyOf(jdbc.queryForList(
                "select distinct processor_name from token_entry where owner is null or claimed_at::timestamptz < ?",
                String.class,
                AbstractTokenEntry.clock.instant().minus(LAPSED).atOffset(ZoneOffset.UTC)));
    }

    private static HeldUp longer(HeldUp one, HeldUp other) {
        return one.since().isBefore(other.since()) ? one : other;
    }
}
