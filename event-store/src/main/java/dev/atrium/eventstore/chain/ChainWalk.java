package dev.atrium.eventstore.chain;

import dev.atrium.api.audit.Flaw;
import dev.atrium.api.audit.Flaw.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recomputes the chain event by event, and stops at the first thing that does not fit what was linked and signed. */
final class ChainWalk {

    private final Digests digests = new Digests();
    private final LinkSeal seal;
    private final List<Checkpoint> checkpoints;
    private Link last = Link.START;
    private int passed;

    /** @param checkpoints in their order, with signatures that are known to be right */
    ChainWalk(LinkSeal seal, List<Checkpoint> checkpoints) {
        this.seal = seal;
        this.checkpoints = checkpoints;
        passCheckpoints();
    }

    Link last() {
        return last;
    }

    /** The number of the last checkpoint that agreed. */
    long passedCheckpoint() {
        return passed == 0 ? 0 : checkpoints.get(passed - 1).number();
    }

    /** The next index in the store, with the event and the link that are there. */
    Optional<Flaw> step(@Nullable EventRecord event, @Nullable SealedLink stored) {
        if (stored != null && !seal.holds(stored)) {
            return flaw(Kind.FORGED, stored.link().index());
        }
        if (event == null) {
            return flaw(Kind.REMOVED, stored == null ? -1 : stored.link().index());
        }
        return stored == null ? flaw(Kind.INSERTED, event.index()) : compare(event, stored.link());
    }

    private Optional<Flaw> compare(EventRecord event, Link stored) {
        Link expected = last.next(event, digests);
        if (expected.sameAs(stored)) {
            last = expected;
            return passCheckpoints();
        }
        return expected.position() < stored.position()
                ? Optional.of(new Flaw(Kind.REMOVED, last.index() + 1, event.index() - 1))
                : flaw(Kind.CHANGED, event.index());
    }

    private Optional<Flaw> passCheckpoints() {
        while (passed < checkpoints.size() && checkpoints.get(passed).link().index() <= last.index()) {
            if (!checkpoints.get(passed).link().sameAs(last)) {
                return Optional.of(new Flaw(Kind.REWRITTEN, passedIndex() + 1, last.index()));
            }
            passed++;
        }
        return Optional.empty();
    }

    private long passedIndex() {
        return passed == 0 ? -1 : checkpoints.get(passed - 1).link().index();
    }

    /** What a checkpoint tells of events of which neither row nor link is left. */
    Optional<Flaw> end() {
        return passed == checkpoints.size()
                ? Optional.empty()
                : Optional.of(new Flaw(
                        Kind.REMOVED,
                        last.index() + 1,
                        checkpoints.getLast().link().index()));
    }

    private static Optional<Flaw> flaw(Kind kind, long index) {
        return Optional.of(Flaw.at(kind, index));
    }
}
