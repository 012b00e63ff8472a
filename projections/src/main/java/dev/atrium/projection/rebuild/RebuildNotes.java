package dev.atrium.projection.rebuild;

import dev.atrium.api.operation.RebuildView.State;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Tells all nodes how far this node's rebuilds are, often enough for a progress bar. */
@Component
class RebuildNotes {

    private static final long OFTEN_NANOS = Duration.ofMillis(400).toNanos();

    /** Names this node among those that run now. */
    private final String node = UUID.randomUUID().toString();

    private final RebuildTable table;
    private final Map<String, Long> notedAt = new ConcurrentHashMap<>();
    private final Queue<Ending> untold = new ConcurrentLinkedQueue<>();

    private record Ending(
            RebuildProgress progress, State state, @Nullable String failure) {}

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
            note(progress, State.RUNNING);
        }
    }

    void handingOver(RebuildProgress progress) {
        note(progress, State.HANDING_OVER);
    }

    /** To be called where the rebuild takes over, in its transaction: until the end of that nobody else can begin one. */
    void requireStillMine(RebuildProgress progress) {
        note(progress, State.HANDING_OVER);
    }

    private void note(RebuildProgress progress, State state) {
        if (!table.note(progress.group(), node, state, progress.position(), progress.head(), null)) {
            throw new RebuildLostException(progress.group());
        }
    }

    /** Where the database is what failed, it is told later. */
    void ended(RebuildProgress progress, String failure) {
        notedAt.remove(progress.group());
        boolean completed = progress.state() == RebuildProgress.State.COMPLETED;
        Ending ending = new Ending(progress, completed ? State.COMPLETED : State.FAILED, completed ? null : failure);
        try {
            tell(ending);
        } catch (DataAccessException away) {
            untold.add(ending);
        }
    }

    void tellWhatIsUntold() {
        for (Ending ending = untold.peek(); ending != null; ending = untold.peek()) {
            tell(ending);
            untold.remove(ending);
        }
    }

    private void tell(Ending ending) {
        RebuildProgress progress = ending.progress();
        table.note(progress.group(), node, ending.state(), progress.position(), progress.head(), ending.failure());
    }
}
