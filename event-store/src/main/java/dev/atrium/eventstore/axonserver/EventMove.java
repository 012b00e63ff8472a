package dev.atrium.eventstore.axonserver;

import dev.atrium.api.audit.Flaw;
import dev.atrium.eventstore.chain.ChainInspection;
import dev.atrium.eventstore.chain.EventRecord;
import dev.atrium.eventstore.chain.Link;
import dev.atrium.eventstore.chain.StoredEvents;
import io.axoniq.axonserver.grpc.event.Event;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.transaction.TransactionManager;

/**
 * Moves the events of a site that stands still from PostgreSQL to an empty Axon Server, each to the index that it has. Whenever it
 * is interrupted, a next run goes on: batches arrive whole, so what is there says how far the last one came. Only when the
 * copies were read back, and their chain is the one that was signed here, is Axon Server made the site's store, in one commit.
 */
public final class EventMove {

    /** The property that makes this bean, in a context that has nothing but the event store. */
    public static final String MOVING = "atrium.event-store.moving";

    private static final int BATCH = 500;

    private final StoredEvents source;
    private final Target target;
    private final StoredEvents copies;
    private final ChainInspection chain;
    private final MoveTable table;
    private final AppendPause pause;
    private final TransactionManager transactions;

    EventMove(
            StoredEvents source,
            Target target,
            StoredEvents copies,
            ChainInspection chain,
            MoveTable table,
            AppendPause pause,
            TransactionManager transactions) {
        this.source = source;
        this.target = target;
        this.copies = copies;
        this.chain = chain;
        this.table = table;
        this.pause = pause;
        this.transactions = transactions;
    }

    /** Gives back the exit code. */
    public int run(PrintStream out) {
        try {
            Optional<MoveTable.Moved> before = table.moved();
            if (before.isPresent()) {
                out.printf(
                        "The %,d events of this site have been moved already.%n",
                        before.get().events());
            } else {
                pause.during(() -> move(out));
            }
            return 0;
        } catch (MoveFailedException e) {
            out.println("Nothing is changed, the events are still in PostgreSQL: " + e.getMessage() + ".");
            return 1;
        }
    }

    private void move(PrintStream out) {
        Link head = chain.head();
        long events = table.count();
        if (head.position() != events) {
            throw new MoveFailedException(
                    "the chain holds %,d events, the store %,d".formatted(head.position(), events));
        }
        check("Checking the originals", source, events, out);
        copy(head.index(), events, out);
        long snapshots = copySnapshots();
        check("Checking the copies", copies, events, out);
        transactions.executeInTransaction(() -> table.finish(events, head));
        out.printf(
                "Moved %,d events up to index %d and %,d snapshots; count and chain agree.%n"
                        + "Start the site with the profile axonserver now. It refuses to start without.%n",
                events, head.index(), snapshots);
    }

    private void check(String what, StoredEvents where, long events, PrintStream out) {
        Progress progress = new Progress(out, what, events);
        Optional<Flaw> flaw = chain.flaw(where, progress);
        if (flaw.isPresent()) {
            throw new MoveFailedException("%s ended at events %d to %d: %s"
                    .formatted(
                            what, flaw.get().from(), flaw.get().to(), flaw.get().kind()));
        }
    }

    private void copy(long last, long events, PrintStream out) {
        long position = goOnBehind(last);
        long done = position < 0 ? 0 : events - rest(position, last);
        Progress progress = new Progress(out, "Copying", events);
        progress.accept(done);
        while (position < last) {
            List<EventRecord> batch = source.between(position, last, BATCH);
            target.append(withUnusedIndexes(position, batch));
            position = batch.getLast().index();
            done += batch.size();
            if (target.head() != position) {
                throw new MoveFailedException("somebody else appends to Axon Server");
            }
            progress.accept(done);
        }
    }

    /** What an earlier run left must be of this site. */
    private long goOnBehind(long last) {
        long head = target.head();
        if (head > last) {
            throw new MoveFailedException("Axon Server holds other events than this site's");
        }
        if (head >= 0) {
            EventRecord here = source.between(head - 1, last, 1).getFirst();
            if (here.index() != head || !StoredForm.event(here).equals(target.at(head))) {
                throw new MoveFailedException("Axon Server holds other events than this site's");
            }
        }
        return head;
    }

    private long rest(long position, long last) {
        long count = 0;
        for (long at = position; at < last; ) {
            List<EventRecord> page = source.between(at, last, BATCH);
            count += page.size();
            at = page.getLast().index();
        }
        return count;
    }

    private static List<Event> withUnusedIndexes(long before, List<EventRecord> batch) {
        List<Event> events = new ArrayList<>();
        long next = before + 1;
        for (EventRecord event : batch) {
            for (; next < event.index(); next++) {
                events.add(UnusedIndex.event(next, event.timestamp()));
            }
            events.add(StoredForm.event(event));
            next++;
        }
        return events;
    }

    private long copySnapshots() {
        long count = 0;
        String after = "";
        for (List<EventRecord> page = table.snapshots(after, BATCH);
                !page.isEmpty();
                page = table.snapshots(after, BATCH)) {
            for (EventRecord snapshot : page) {
                target.keep(snapshot);
                count++;
            }
            after = String.valueOf(page.getLast().aggregate());
        }
        return count;
    }
}
