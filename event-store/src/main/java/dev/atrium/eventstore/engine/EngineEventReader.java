package dev.atrium.eventstore.engine;

import dev.atrium.api.progress.EventReader;
import dev.atrium.eventstore.engine.EventReading.Batch;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Reads straight from the engine, batch by batch. */
final class EngineEventReader implements EventReader {

    private static final long PAUSE_AT_GAP_NANOS = 2_000_000;

    private final PostgresEventStorageEngine engine;

    EngineEventReader(PostgresEventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public long read(
            long after, Set<Class<?>> payloadTypes, int batchSize, Consumer<List<TrackedEventMessage<?>>> batch) {
        long head = engine.head();
        long position = after;
        CompletableFuture<Batch> reading = begin(position, batchSize);
        while (position < head) {
            Batch read = end(reading);
            if (read.events().isEmpty()) {
                LockSupport.parkNanos(PAUSE_AT_GAP_NANOS);
                reading = begin(position, batchSize);
                continue;
            }
            position = read.events().getLast().index();
            // While these are handled, the next are on their way.
            reading = position < head ? begin(position, batchSize) : reading;
            List<TrackedEventMessage<?>> wanted = engine.messages(read.events())
                    .filter(event -> payloadTypes.isEmpty() || payloadTypes.contains(event.getPayloadType()))
                    .toList();
            if (!wanted.isEmpty()) {
                batch.accept(wanted);
            }
        }
        return position;
    }

    private CompletableFuture<Batch> begin(long position, int batchSize) {
        return CompletableFuture.supplyAsync(() -> engine.read(position, batchSize), Thread::startVirtualThread);
    }

    private static Batch end(CompletableFuture<Batch> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }
}
