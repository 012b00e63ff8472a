package dev.atrium.eventstore.evidence;

import dev.atrium.eventstore.chain.Checkpoint;
import dev.atrium.eventstore.chain.EventRecord;
import dev.atrium.eventstore.chain.Link;
import dev.atrium.eventstore.chain.StoredChain;
import dev.atrium.eventstore.chain.StoredEvents;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes every event up to the chain's head, and each checkpoint behind the last event that it covers. */
final class CompleteExport {

    private final StoredEvents events;
    private final StoredChain chain;
    private final EventEntries reading;
    private final Queue<Checkpoint> checkpoints;
    private final long end;

    CompleteExport(StoredEvents events, StoredChain chain, EventEntries reading) {
        this.events = events;
        this.chain = chain;
        this.reading = reading;
        List<Checkpoint> signed = chain.signed();
        this.checkpoints = new ArrayDeque<>(signed);
        this.end = signed.isEmpty() ? -1 : signed.getLast().link().index();
    }

    void write(LineWriter lines, int pageSize) {
        lines.header("complete");
        // Also what somebody put before the first.
        long position = Long.MIN_VALUE;
        while (position < end) {
            List<EventRecord> page = events.between(position, end, pageSize);
            long upTo = page.size() < pageSize ? end : page.getLast().index();
            write(page, links(position, upTo), lines);
            position = upTo;
        }
        writeCheckpointsBefore(Long.MAX_VALUE, lines);
    }

    private Map<Long, Link> links(long after, long upTo) {
        return chain.linksBetween(after, upTo).stream().collect(Collectors.toMap(Link::index, Function.identity()));
    }

    private void write(List<EventRecord> page, Map<Long, Link> links, LineWriter lines) {
        reading.prepare(page);
        for (EventRecord event : page) {
            writeCheckpointsBefore(event.index(), lines);
            Link link = links.get(event.index());
            lines.event(event, link, null, reading.read(event, link));
        }
    }

    private void writeCheckpointsBefore(long index, LineWriter lines) {
        while (!checkpoints.isEmpty() && checkpoints.element().link().index() < index) {
            lines.checkpoint(checkpoints.remove());
        }
    }
}
