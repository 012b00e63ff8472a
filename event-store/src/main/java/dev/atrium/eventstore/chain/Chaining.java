package dev.atrium.eventstore.chain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.transaction.TransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Links events that were committed, in the order of the store, and signs how far it has come. */
final class Chaining {

    static final int BATCH = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(Chaining.class);
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(5);
    private static final long EVENTS_BETWEEN_CHECKPOINTS = 100_000;

    private final StoredEvents events;
    private final ChainTable table;
    private final ChainKey key;
    private final LinkSeal seal;
    private final TransactionManager transactions;
    private final Clock clock;
    private final Digests digests = new Digests();

    Chaining(StoredEvents events, ChainTable table, ChainKeys keys, TransactionManager transactions, Clock clock) {
        this.events = events;
        this.table = table;
        this.key = keys.signing();
        this.seal = keys.newSeal();
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Called once before any {@link #advance}. */
    void begin() {
        table.register(key.publicKey(), clock.instant());
        table.begin(Checkpoint.sign(1, Link.START, clock.instant(), new byte[0], key));
    }

    /** Takes one batch further; 0 if there was nothing to do, or another node is doing it. */
    int advance() {
        return transactions.fetchInTransaction(
                () -> table.lockHead().map(this::extend).orElse(0));
    }

    private int extend(Checkpoint head) {
        mustBeOurs(head);
        List<SealedLink> links = links(head.link());
        Optional<Checkpoint> kept = table.lastCheckpoint();
        Checkpoint next = links.isEmpty() ? head : sign(links.getLast().link(), head, kept);
        if (!links.isEmpty()) {
            table.insert(links);
            table.storeHead(next);
        }
        if (isDue(next, kept)) {
            keep(next);
        }
        return links.size();
    }

    /** Whoever rewrote the chain could otherwise have this node sign what they made of it. */
    private void mustBeOurs(Checkpoint head) {
        ChainPublicKey signer =
                head.keyId().equals(key.id()) ? key.publicKey() : table.keys().get(head.keyId());
        if (signer == null || !signer.verifies(head)) {
            throw new ForgedHeadException();
        }
    }

    private List<SealedLink> links(Link last) {
        List<SealedLink> links = new ArrayList<>();
        Link link = last;
        for (EventRecord event : events.after(last.index(), BATCH)) {
            link = link.next(event, digests);
            links.add(new SealedLink(link, seal.seal(link)));
        }
        return links;
    }

    private Checkpoint sign(Link link, Checkpoint head, Optional<Checkpoint> kept) {
        boolean headIsKept = kept.isPresent() && kept.get().number() == head.number();
        return Checkpoint.sign(
                headIsKept ? head.number() + 1 : head.number(),
                link,
                clock.instant(),
                headIsKept ? head.signature() : head.previous(),
                key);
    }

    private boolean isDue(Checkpoint head, Optional<Checkpoint> kept) {
        if (head.link().position()
                == kept.map(checkpoint -> checkpoint.link().position()).orElse(0L)) {
            return false;
        }
        Instant last = kept.map(Checkpoint::signedAt).orElse(Instant.EPOCH);
        long events = head.link().position()
                - kept.map(checkpoint -> checkpoint.link().position()).orElse(0L);
        return events >= EVENTS_BETWEEN_CHECKPOINTS
                || Duration.between(last, clock.instant()).compareTo(BETWEEN_CHECKPOINTS) >= 0;
    }

    /** The log is a witness outside of the database: it is told what nobody can take back there. */
    private void keep(Checkpoint checkpoint) {
        table.keep(checkpoint);
        LOG.info(
                "Checkpoint {} of the event chain: {} events up to {}, hash {}, signature {} by {}",
                checkpoint.number(),
                checkpoint.link().position(),
                checkpoint.link().index(),
                HexFormat.of().formatHex(checkpoint.link().hash()),
                HexFormat.of().formatHex(checkpoint.signature()),
                checkpoint.keyId());
    }
}
