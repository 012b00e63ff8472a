package dev.atrium.projection.rebuild;

import dev.atrium.api.operation.RebuildView.State;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Tells all nodes how far this node's rebuilds are, often enough for a progress bar. */
@Component
class RebuildNotes {

    private static final long OFTEN_NANOS = Duration.ofMillis(400).toNanos();

    /** Names this node among those that run now. */
    private final String node = UUID.randomUUID().toString();

    private final RebuildTable table;
    private final Map<String, Long> notedAt = new ConcurrentHashMap<>();

    RebuildNotes(RebuildTable table) {
        this.table = table;
    }

    String node() {
        return node;
    }

    /** Whether the rebuild may begin: it was taken from the table by this node, or nobody else is at it. */
    boolean begin(String group, long head) {
        return notedAt.remove(group) != null || table.start(group, node, head);
    }

    /** The table names this node already as the one that rebuilds the group. */
    void taken(String group) {
        notedAt.put(group, System.nanoTime());
    }

    void progress(RebuildProgress progress) {
        long now = System.nanoTime();
        Long before = notedAt.get(progress.group());
        if (before == null || now - before >= OFTEN_NANOS) {
            notedAt.put(progress.group(), now);
            table.note(progress.group(), State.RUNNING, progress.position(), progress.head(), null);
        }
    }

    void handingOver(RebuildProgress progress) {
        table.note(progress.group(), State.HANDING_OVER, progress.position(), progress.head(), null);
    }

    void ended(RebuildProgress progress, String failure) {
        notedAt.remove(progress.group());
        boolean completed = progress.state() == RebuildProgress.State.COMPLETED;
        table.note(
                progress.group(),
                completed ? State.COMPLETED : State.FAILED,
                progress.position(),
                progress.head(),
                completed ? null : failure);
    }
}
