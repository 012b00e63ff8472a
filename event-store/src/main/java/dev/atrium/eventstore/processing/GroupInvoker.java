package dev.atrium.eventstore.processing;

import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.jspecify.annotations.Nullable;

/** Stands in front of a group's handlers: keeps events back that must wait behind a dead letter. */
final class GroupInvoker implements EventHandlerInvoker {

    private final EventHandlerInvoker handlers;
    private final GroupDeadLetters deadLetters;
    private final Consumer<Segment> onReleased;
    private final ThreadLocal<@Nullable Segment> current = new ThreadLocal<>();

    GroupInvoker(EventHandlerInvoker handlers, GroupDeadLetters deadLetters, Consumer<Segment> onReleased) {
        this.handlers = handlers;
        this.deadLetters = deadLetters;
        this.onReleased = onReleased;
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return handlers.canHandle(event, segment);
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return handlers.canHandleType(payloadType);
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) throws Exception {
        current.set(segment);
        if (!deadLetters.holdBack(event)) {
            handlers.handle(event, segment);
        }
    }

    /** The segment whose batch this thread worked on last: Axon's error handlers are not told. */
    @Nullable
    Segment segmentOfThisThread() {
        return current.get();
    }

    /** For dead letters, which nothing may keep back. */
    EventHandlerInvoker handlers() {
        return handlers;
    }

    @Override
    public boolean supportsReset() {
        return handlers.supportsReset();
    }

    @Override
    public void performReset() {
        performReset(null);
    }

    /** The replay brings every event again, so none needs to wait. */
    @Override
    public <R> void performReset(@Nullable R resetContext) {
        deadLetters.queue().clear();
        deadLetters.forget();
        handlers.performReset(resetContext);
    }

    @Override
    public void segmentReleased(Segment segment) {
        deadLetters.forget();
        onReleased.accept(segment);
        handlers.segmentReleased(segment);
    }
}
