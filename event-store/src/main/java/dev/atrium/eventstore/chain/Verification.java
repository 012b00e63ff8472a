package dev.atrium.eventstore.chain;

import dev.atrium.api.audit.Flaw;
import dev.atrium.api.audit.Flaw.Kind;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Recomputes the chain from the stored events up to its head, and names the first flaw. */
final class Verification {

    private static final int PAGE = 2_000;

    private final StoredEvents events;
    private final ChainTable table;
    private final ChainKeys keys;

    Verification(StoredEvents events, ChainTable table, ChainKeys keys) {
        this.events = events;
        this.table = table;
        this.keys = keys;
    }

    /** @param progress told now and then how many events are checked */
    Outcome run(LongConsumer progress) {
        if (table.head().isEmpty()) {
            return new Outcome(Optional.of(Flaw.at(Kind.CHECKPOINT_REMOVED, 0)), 0, 0);
        }
        Checkpoints checkpoints = new Checkpoints(table.signed());
        Optional<Flaw> forged = checkpoints.flaw(signers());
        if (forged.isPresent()) {
            return new Outcome(forged, 0, 0);
        }
        ChainWalk walk = new ChainWalk(keys.newSeal(), checkpoints.inOrder());
        long end = checkpoints.inOrder().getLast().link().index();
        Optional<Flaw> flaw = walk(walk, end, progress);
        return new Outcome(flaw, walk.last().position(), walk.passedCheckpoint());
    }

    /** The key that signs now counts whatever the table says. */
    private Function<String, @Nullable ChainPublicKey> signers() {
        Map<String, ChainPublicKey> former = table.keys();
        ChainPublicKey current = keys.signing().publicKey();
        return id -> id.equals(current.id()) ? current : former.get(id);
    }

    private Optional<Flaw> walk(ChainWalk walk, long end, LongConsumer progress) {
        // Somebody may have put an event before the first.
        long position = Long.MIN_VALUE;
        while (position < end) {
            List<EventRecord> page = events.between(position, end, PAGE);
            long upTo = page.size() < PAGE ? end : page.getLast().index();
            Optional<Flaw> flaw =
                    merge(walk, page.iterator(), table.links(position, upTo).iterator());
            if (flaw.isPresent()) {
                return flaw;
            }
            position = upTo;
            progress.accept(walk.last().position());
        }
        return walk.end();
    }

    private static Optional<Flaw> merge(ChainWalk walk, Iterator<EventRecord> events, Iterator<SealedLink> links) {
        EventRecord event = next(events);
        SealedLink link = next(links);
        while (event != null || link != null) {
            long index = Math.min(
                    event == null ? Long.MAX_VALUE : event.index(),
                    link == null ? Long.MAX_VALUE : link.link().index());
            EventRecord here = event != null && event.index() == index ? event : null;
            SealedLink linked = link != null && link.link().index() == index ? link : null;
            Optional<Flaw> flaw = walk.step(here, linked);
            if (flaw.isPresent()) {
                return flaw;
            }
            event = here == null ? event : next(events);
            link = linked == null ? link : next(links);
        }
        return Optional.empty();
    }

    private static <T> @Nullable T next(Iterator<T> iterator) {
        return iterator.hasNext() ? iterator.next() : null;
    }

    /**
     * @param flaw empty if everything is as it was linked and signed
     * @param checked how many events agreed
     * @param checkpoint the number of the last checkpoint that agreed
     */
    record Outcome(Optional<Flaw> flaw, long checked, long checkpoint) {

        Outcome with(Optional<Flaw> found) {
            return new Outcome(found, checked, checkpoint);
        }
    }
}
