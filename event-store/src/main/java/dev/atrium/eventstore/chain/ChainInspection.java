package dev.atrium.eventstore.chain;

import dev.atrium.api.audit.Flaw;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Recomputes the chain over events wherever they are kept, such as in a store to which they were copied. */
public final class ChainInspection {

    private final ChainTable table;
    private final ChainKeys keys;

    ChainInspection(ChainTable table, ChainKeys keys) {
        this.table = table;
        this.keys = keys;
    }

    /** Of the last event that is linked. */
    public Link head() {
        return table.head().map(Checkpoint::link).orElse(Link.START);
    }

    /**
     * What does not fit links and signatures.
     *
     * @param progress told now and then how many events are checked
     */
    public Optional<Flaw> flaw(StoredEvents events, LongConsumer progress) {
        return new Verification(events, table, keys).run(progress).flaw();
    }
}
