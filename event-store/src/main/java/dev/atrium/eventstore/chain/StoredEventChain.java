package dev.atrium.eventstore.chain;

import dev.atrium.api.audit.ChainStatus;
import dev.atrium.api.audit.EventChain;
import dev.atrium.api.audit.Flaw;
import dev.atrium.api.audit.VerificationView;
import dev.atrium.api.audit.VerificationView.State;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.user.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The chain as the pages see it. */
final class StoredEventChain implements EventChain {

    private static final Logger LOG = LoggerFactory.getLogger(StoredEventChain.class);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_BEATS = Duration.ofMillis(300);

    private final StoredEvents events;
    private final ChainTable table;
    private final VerificationTable verifications;
    private final ChainKeys keys;
    private final ChainKeeper keeper;
    private final ProjectionProgress processors;
    private final Clock clock;
    private final Executor background =
            work -> Thread.ofPlatform().daemon().name("chain-verification").start(work);

    StoredEventChain(
            StoredEvents events,
            ChainTable table,
            VerificationTable verifications,
            ChainKeys keys,
            ChainKeeper keeper,
            ProjectionProgress processors,
            Clock clock) {
        this.events = events;
        this.table = table;
        this.verifications = verifications;
        this.keys = keys;
        this.keeper = keeper;
        this.processors = processors;
        this.clock = clock;
    }

    @Override
    public ChainStatus status() {
        Optional<Checkpoint> head = table.head();
        Link link = head.map(Checkpoint::link).orElse(Link.START);
        return new ChainStatus(
                link.position(),
                link.index(),
                events.head(),
                link.position() == 0 ? null : head.map(Checkpoint::signedAt).orElse(null),
                table.lastCheckpoint().map(Checkpoint::number).orElse(0L),
                keys.signing().id(),
                keeper.trouble().orElse(null));
    }

    @Override
    public String publicKey() {
        return keys.signing().publicKey().pem();
    }

    @Override
    public long verify(@Nullable UserId by) {
        giveUpSilent();
        Instant now = clock.instant();
        long total = table.head().map(head -> head.link().position()).orElse(0L);
        Optional<Long> begun = verifications.begin(by, now, total);
        begun.ifPresent(id -> background.execute(() -> run(id)));
        // One may just have ended.
        return begun.or(verifications::running)
                .orElseGet(() -> verifications.newest(1).getFirst().id());
    }

    /** Whoever waits for one that was cut off would wait for ever. */
    private void giveUpSilent() {
        Instant now = clock.instant();
        verifications.giveUpSilent(now.minus(SILENCE), now);
    }

    private void run(long id) {
        try {
            Verification.Outcome outcome = verified(id);
            State state = outcome.flaw().isEmpty() ? State.INTACT : State.BROKEN;
            outcome.flaw().ifPresent(flaw -> LOG.error("The stored events were tampered with: {}", flaw));
            verifications.end(id, state, outcome, clock.instant());
        } catch (RuntimeException | Error e) { // one that only the thread heard of would be running for ever
            LOG.error("Verifying the event chain failed", e);
            verifications.end(id, State.FAILED, new Verification.Outcome(Optional.empty(), 0, 0), clock.instant());
        }
    }

    private Verification.Outcome verified(long id) {
        Verification.Outcome outcome = new Verification(events, table, keys).run(new Beats(id));
        return outcome.flaw().isPresent() ? outcome : outcome.with(putBack());
    }

    /**
     * Somebody may have put back an older copy of events, links and head together. The processors know better: how far they
     * have come they keep in their tokens, and in memory.
     */
    private Optional<Flaw> putBack() {
        long handled =
                table.processors().stream().mapToLong(processors::handled).max().orElse(-1);
        long head = events.head();
        return handled > head ? Optional.of(new Flaw(Flaw.Kind.REMOVED, head + 1, handled)) : Optional.empty();
    }

    @Override
    public Optional<VerificationView> verification(long id) {
        giveUpSilent();
        return verifications.find(id);
    }

    @Override
    public List<VerificationView> verifications(int most) {
        giveUpSilent();
        return verifications.newest(most);
    }

    /** Progress is stored, so that any node can show it, but not for every page that was read. */
    private final class Beats implements LongConsumer {

        private final long id;
        private Instant last = Instant.EPOCH;

        Beats(long id) {
            this.id = id;
        }

        @Override
        public void accept(long checked) {
            Instant now = clock.instant();
            if (last.plus(BETWEEN_BEATS).isBefore(now)) {
                last = now;
                verifications.beat(id, checked, now);
            }
        }
    }
}
