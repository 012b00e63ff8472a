package dev.atrium.eventstore.chain;

import dev.atrium.api.audit.Flaw;
import dev.atrium.api.audit.Flaw.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checkpoints as evidence: each signed, each naming the one before, none left out. */
record Checkpoints(List<Checkpoint> inOrder) {

    /** The kept ones and the head, which may be the last kept one itself. */
    static Checkpoints of(List<Checkpoint> kept, Optional<Checkpoint> head) {
        List<Checkpoint> all = new ArrayList<>(kept);
        head.filter(newest -> kept.isEmpty() || !same(kept.getLast(), newest)).ifPresent(all::add);
        return new Checkpoints(all);
    }

    private static boolean same(Checkpoint one, Checkpoint other) {
        return Arrays.equals(one.signature(), other.signature()) && Arrays.equals(one.statement(), other.statement());
    }

    /** What is wrong with them, before any event is looked at. */
    Optional<Flaw> flaw(Function<String, @Nullable ChainPublicKey> keys) {
        byte[] previous = new byte[0];
        for (int i = 0; i < inOrder.size(); i++) {
            Checkpoint checkpoint = inOrder.get(i);
            ChainPublicKey key = keys.apply(checkpoint.keyId());
            if (key == null || !key.verifies(checkpoint)) {
                return flaw(Kind.CHECKPOINT_FORGED, checkpoint);
            }
            if (checkpoint.number() != i + 1 || !Arrays.equals(previous, checkpoint.previous())) {
                return flaw(Kind.CHECKPOINT_REMOVED, checkpoint);
            }
            previous = checkpoint.signature();
        }
        return Optional.empty();
    }

    /** Whatever can be said about events lies before the checkpoint. */
    private static Optional<Flaw> flaw(Kind kind, Checkpoint checkpoint) {
        return Optional.of(Flaw.at(kind, checkpoint.number()));
    }
}
