package dev.atrium.eventstore.axonserver;

import dev.atrium.eventstore.chain.EventRecord;
import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The Axon Server that the events go to. */
final class Target {

    private static final long PATIENCE_SECONDS = 60;

    private final EventChannel channel;

    Target(EventChannel channel) {
        this.channel = channel;
    }

    /** -1 in an empty store. */
    long head() {
        Long last = answer(channel.getLastToken());
        return last == null ? -1 : last;
    }

    /** All of them or none; returns when they are kept. */
    void append(List<Event> events) {
        AppendEventsTransaction transaction = channel.startAppendEventsTransaction();
        events.forEach(transaction::appendEvent);
        if (!answer(transaction.commit()).getSuccess()) {
            throw new MoveFailedException("Axon Server did not take the events");
        }
    }

    Event at(long index) {
        try (EventStream stream = channel.openStream(index - 1, 1)) {
            EventWithToken sent = stream.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (sent == null || sent.getToken() != index) {
                throw new MoveFailedException("Axon Server does not send its event " + index);
            }
            return sent.getEvent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MoveFailedException("interrupted");
        }
    }

    /** A snapshot that is there already is not sent again. */
    boolean keep(EventRecord snapshot) {
        AggregateEventStream there =
                channel.loadSnapshots(String.valueOf(snapshot.aggregate()), snapshot.sequence(), Long.MAX_VALUE, 1);
        if (there.hasNext()) {
            there.cancel();
            return false;
        }
        return answer(channel.appendSnapshot(StoredForm.event(snapshot))).getSuccess();
    }

    private static <T extends @Nullable Object> T answer(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new MoveFailedException("Axon Server refused: " + e.getMessage());
        } catch (TimeoutException e) {
            throw new MoveFailedException("Axon Server does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MoveFailedException("interrupted");
        }
    }
}
