package dev.atrium.eventstore.engine;

import dev.atrium.eventstore.wakeup.AppendWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Lets appends that come at the same time share one statement and one durable commit. Whoever finds nobody writing writes,
 * for all that wait at that moment; so a lone append waits for nobody, and the more there are, the less each costs.
 */
final class GroupCommit {

    /** Also bounds how many forms of the statement a connection has to keep prepared. */
    static final int MOST_ROWS = 64;

    private final EventAppending appending;
    private final AppendWatch watch;
    private final Queue<Append> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    GroupCommit(EventAppending appending, AppendWatch watch) {
        this.appending = appending;
        this.watch = watch;
    }

    /** Returns once the rows are stored for good; what the database refuses of them, it refuses of nobody else's. */
    void append(List<AppendedRow> rows, Set<String> commands) {
        Append mine = new Append(rows, commands, Thread.currentThread());
        waiting.add(mine);
        boolean interrupted = false;
        while (!mine.done) {
            if (writing.compareAndSet(false, true)) {
                writeUnlessDone(mine);
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        mine.throwFault();
    }

    private void writeUnlessDone(Append mine) {
        try {
            if (!mine.done) {
                writeTogether(next());
            }
        } finally {
            writing.set(false);
            Append following = waiting.peek();
            if (following != null) {
                LockSupport.unpark(following.thread);
            }
        }
    }

    /** As many as fit; the first always does. */
    private List<Append> next() {
        List<Append> group = new ArrayList<>();
        int rows = 0;
        for (Append one = waiting.peek(); one != null; one = waiting.peek()) {
            rows += one.rows.size();
            if (rows > MOST_ROWS && !group.isEmpty()) {
                break;
            }
            group.add(waiting.remove());
        }
        return group;
    }

    private void writeTogether(List<Append> group) {
        try {
            write(group);
        } catch (DataIntegrityViolationException refused) {
            group.forEach(this::writeAlone);
        } catch (RuntimeException | Error fault) {
            group.forEach(one -> one.end(fault));
        } finally {
            watch.ended(group.size());
        }
    }

    /** One of a group was refused, and with it all. */
    private void writeAlone(Append one) {
        try {
            write(List.of(one));
        } catch (RuntimeException | Error fault) {
            one.end(fault);
        }
    }

    private void write(List<Append> group) {
        List<Long> indexes = appending.appendApart(
                group.stream().flatMap(one -> one.rows.stream()).toList());
        int end = 0;
        for (Append one : group) {
            end += one.rows.size();
            watch.remember(indexes.get(end - 1), one.commands);
        }
        group.forEach(one -> one.end(null));
    }

    private static final class Append {

        private final List<AppendedRow> rows;
        private final Set<String> commands;
        private final Thread thread;
        private @Nullable Throwable fault;
        private volatile boolean done;

        Append(List<AppendedRow> rows, Set<String> commands, Thread thread) {
            this.rows = rows;
            this.commands = commands;
            this.thread = thread;
        }

        void end(@Nullable Throwable failed) {
            fault = failed;
            done = true;
            if (thread != Thread.currentThread()) {
                LockSupport.unpark(thread);
            }
        }

        void throwFault() {
            if (fault instanceof Error error) {
                throw error;
            }
            if (fault instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }
}
