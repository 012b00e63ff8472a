package dev.atrium.eventstore.processing;

import java.util.concurrent.Callable;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens after a batch was rolled back. If the fault passes by itself, the processor holds its position and soon tries
 * again. Else the events are handled one by one, each in its own transaction, and the one that fails becomes a dead letter.
 * That cannot happen inside the batch: after an SQL error PostgreSQL takes no further statement, and a projection that
 * gathers its rows fails only at the end, where nobody can tell which event it was. Errors count as well as exceptions: one that got
 * past here would end Axon's worker without a word, and then that of the next node.
 */
final class BatchRescue implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRescue.class);

    private final String group;
    private final GroupInvoker invoker;
    private final GroupDeadLetters deadLetters;
    private final SingleEvents singly;
    private final TokenStore tokens;
    private final Outcome outcome;

    BatchRescue(
            String group,
            GroupInvoker invoker,
            GroupDeadLetters deadLetters,
            SingleEvents singly,
            TokenStore tokens,
            Outcome outcome) {
        this.group = group;
        this.invoker = invoker;
        this.deadLetters = deadLetters;
        this.singly = singly;
        this.tokens = tokens;
        this.outcome = outcome;
    }

    @Override
    public void handleError(ErrorContext failed) {
        Segment segment = invoker.segmentOfThisThread();
        deadLetters.forget();
        if (segment == null || Passing.isPassing(failed.error())) {
            hold(segment, (TrackedEventMessage<?>) failed.failedEvents().getFirst(), failed.error());
        } else {
            for (EventMessage<?> event : failed.failedEvents()) {
                handle((TrackedEventMessage<?>) event, segment);
            }
        }
    }

    private void handle(TrackedEventMessage<?> event, Segment segment) {
        try {
            inTransaction(event, segment, () -> {
                invoker.handle(event, segment);
                return null;
            });
        } catch (Exception | Error fault) {
            if (Passing.isPassing(fault)) {
                hold(segment, event, fault);
            }
            setAside(event, segment, fault);
        }
    }

    private void setAside(TrackedEventMessage<?> event, Segment segment, Throwable fault) {
        LOG.error(
                "{} cannot handle {}, which is a dead letter now: {}",
                group,
                event.getPayloadType().getSimpleName(),
                SafeCause.of(fault).message());
        try {
            inTransaction(event, segment, () -> {
                deadLetters.add(event, fault);
                return null;
            });
        } catch (Exception | Error notEven) {
            hold(segment, event, notEven);
        }
    }

    private void inTransaction(TrackedEventMessage<?> event, Segment segment, Callable<?> work) throws Exception {
        TrackingToken token = event.trackingToken();
        singly.run(event, () -> {
            work.call();
            tokens.storeToken(token, group, segment.getSegmentId());
            return null;
        });
        outcome.handled(segment.getSegmentId(), positionOf(event));
    }

    private void hold(@Nullable Segment segment, TrackedEventMessage<?> event, Throwable fault) {
        int id = (segment == null ? Segment.ROOT_SEGMENT : segment).getSegmentId();
        outcome.held(id, positionOf(event), fault);
        throw new ProcessingHeldException(group, fault);
    }

    private static long positionOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElse(-1);
    }

    /** Told how it went. */
    interface Outcome {

        void handled(int segment, long position);

        /** @param position of the event that is not got past */
        void held(int segment, long position, Throwable fault);
    }
}
