package dev.atrium.eventstore.evidence;

import dev.atrium.api.audit.EventArchive;
import dev.atrium.api.audit.EventEntry;
import dev.atrium.eventstore.chain.EventRecord;
import dev.atrium.eventstore.chain.Link;
import dev.atrium.eventstore.chain.StoredChain;
import dev.atrium.eventstore.chain.StoredChain.LinkPair;
import dev.atrium.eventstore.chain.StoredEvents;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads events together with their links, a page at a time, so that an export needs no more memory than one page. */
final class ChainedArchive implements EventArchive {

    private static final int PAGE = 500;

    private final StoredEvents events;
    private final StoredChain chain;
    private final EventEntries reading;

    ChainedArchive(StoredEvents events, StoredChain chain, EventEntries reading) {
        this.events = events;
        this.chain = chain;
        this.reading = reading;
    }

    @Override
    public List<EventEntry> events(Collection<Long> indexes) {
        Map<Long, LinkPair> links = links(indexes);
        return events.at(indexes).stream()
                .map(event -> reading.read(event, link(links, event)))
                .toList();
    }

    @Override
    public void writeAll(OutputStream out) throws IOException {
        try (LineWriter lines = new LineWriter(out)) {
            new CompleteExport(events, chain, reading).write(lines, PAGE);
        }
    }

    @Override
    public void writeLines(LongFunction<List<Long>> selection, OutputStream out) throws IOException {
        try (LineWriter lines = new LineWriter(out)) {
            lines.header("selection");
            forEach(selection, (event, pair) -> {
                Link link = pair == null ? null : pair.link();
                lines.event(event, link, pair == null ? null : pair.before(), reading.read(event, link));
            });
        }
    }

    @Override
    public void writeCsv(LongFunction<List<Long>> selection, OutputStream out) throws IOException {
        try (CsvWriter csv = new CsvWriter(out)) {
            csv.header();
            forEach(selection, (event, pair) -> csv.event(reading.read(event, pair == null ? null : pair.link())));
        }
    }

    private void forEach(LongFunction<List<Long>> selection, Writing writing) throws IOException {
        List<Long> indexes = selection.apply(Long.MIN_VALUE);
        while (!indexes.isEmpty()) {
            Map<Long, LinkPair> links = links(indexes);
            List<EventRecord> page = events.at(indexes);
            reading.prepare(page);
            for (EventRecord event : page) {
                writing.write(event, links.get(event.index()));
            }
            indexes = selection.apply(indexes.getLast());
        }
    }

    private Map<Long, LinkPair> links(Collection<Long> indexes) {
        return chain.linksAt(indexes).stream()
                .collect(Collectors.toMap(pair -> pair.link().index(), Function.identity()));
    }

    private static @Nullable Link link(Map<Long, LinkPair> links, EventRecord event) {
        LinkPair pair = links.get(event.index());
        return pair == null ? null : pair.link();
    }

    @FunctionalInterface
    private interface Writing {

        void write(EventRecord event, @Nullable LinkPair links) throws IOException;
    }
}
