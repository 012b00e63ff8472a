package dev.atrium.eventstore.evidence;

import dev.atrium.eventstore.chain.ChainPublicKey;
import dev.atrium.eventstore.chain.Checkpoint;
import dev.atrium.eventstore.chain.Digests;
import dev.atrium.eventstore.chain.EventRecord;
import dev.atrium.eventstore.chain.Link;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Goes through the lines of an export, recomputing the chain. */
final class ExportCheck {

    private final ChainPublicKey key;
    private final Digests digests = new Digests();
    private @Nullable String kind;
    private Link last = Link.START;
    private long events;
    private long checkpoints;
    private long otherKeys;
    private long unlinked;
    private byte[] previousSignature = new byte[0];
    private boolean endsSigned;

    ExportCheck(ChainPublicKey key) {
        this.key = key;
    }

    void line(String text) {
        ExportLine line = ExportLine.parse(text);
        if (kind == null) {
            kind = line.kind();
        } else if (line.isCheckpoint()) {
            checkpoint(line.checkpoint());
        } else {
            event(line);
        }
    }

    private void event(ExportLine line) {
        EventRecord event = line.event();
        if (!line.isLinked()) {
            notLinked(event);
            return;
        }
        Link before = isComplete() ? last : line.before();
        Link expected = before.next(event, digests);
        if (!expected.sameAs(line.link())) {
            throw new TamperedExportException(
                    expected.position() < line.link().position()
                            ? "events between %d and %d are missing".formatted(last.index(), event.index())
                            : "event %d is not what was linked, or one before it is missing or was put in"
                                    .formatted(event.index()));
        }
        last = expected;
        events++;
        endsSigned = false;
    }

    /** The newest events of a selection may not be linked yet; a complete export ends before those. */
    private void notLinked(EventRecord event) {
        if (isComplete()) {
            throw new TamperedExportException("event %d was put in: it was never linked".formatted(event.index()));
        }
        unlinked++;
    }

    private boolean isComplete() {
        return "complete".equals(kind);
    }

    private void checkpoint(Checkpoint checkpoint) {
        if (checkpoint.number() != checkpoints + 1 || !Arrays.equals(previousSignature, checkpoint.previous())) {
            throw new TamperedExportException("checkpoint %d is missing".formatted(checkpoints + 1));
        }
        if (checkpoint.link().index() > last.index()) {
            throw new TamperedExportException("events after %d are missing: checkpoint %d signs up to event %d"
                    .formatted(
                            last.index(), checkpoint.number(), checkpoint.link().index()));
        }
        if (!checkpoint.link().sameAs(last)) {
            throw new TamperedExportException(
                    "checkpoint %d signs another history: something up to event %d was changed"
                            .formatted(checkpoint.number(), checkpoint.link().index()));
        }
        endsSigned = checkpoint.keyId().equals(key.id());
        if (endsSigned && !key.verifies(checkpoint)) {
            throw new TamperedExportException(
                    "the signature of checkpoint %d is forged".formatted(checkpoint.number()));
        }
        otherKeys += endsSigned ? 0 : 1;
        checkpoints++;
        previousSignature = checkpoint.signature();
    }

    String summary() {
        if (kind == null) {
            throw new IllegalArgumentException("the file is empty");
        }
        if (!isComplete()) {
            return "INTACT as far as can be told: %d events match their links, %d are not linked yet. "
                            .formatted(events, unlinked)
                    + "Whether any is missing, and whether the links are those that were signed, only a complete export tells.";
        }
        if (!endsSigned) {
            throw new TamperedExportException("the end is missing: no checkpoint signed by key %s follows event %d"
                    .formatted(key.id(), last.index()));
        }
        return "INTACT: %d events up to %d, %d checkpoints, the last signed by key %s%s."
                .formatted(events, last.index(), checkpoints, key.id(), former());
    }

    /** What a former key signed is covered by the last signature as well. */
    private String former() {
        return otherKeys == 0 ? "" : " (%d by former keys)".formatted(otherKeys);
    }
}
