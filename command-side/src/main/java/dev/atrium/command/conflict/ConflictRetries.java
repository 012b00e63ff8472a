package dev.atrium.command.conflict;

import dev.atrium.api.origin.CommandOrigin;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Sends a command again that lost the race for its aggregate. Within a node commands for one aggregate queue up; across
 * nodes only the event store notices, and refuses the second. Nothing of that command was stored, so it is simply handled
 * again, on the state that the winner left.
 */
class ConflictRetries implements RetryScheduler {

    /** About two seconds in all: who keeps losing so long meets a busier aggregate than members can make. */
    private static final int MOST_RETRIES = 20;

    private static final int SHORTEST_WAIT_MILLIS = 5;
    private static final int MOST_DOUBLINGS = 5;

    private final ScheduledExecutorService timer;

    ConflictRetries(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable dispatch) {
        int retry = failures.size();
        if (!(lastFailure instanceof ConcurrencyException) || retry > MOST_RETRIES) {
            return false;
        }
        Runnable again = asTheSameSender(dispatch);
        timer.schedule(again, waitBefore(retry), TimeUnit.MILLISECONDS);
        return true;
    }

    /** The origin is bound to the sender's thread, and the retry runs on another. */
    private static Runnable asTheSameSender(Runnable dispatch) {
        Optional<CommandOrigin> origin = CommandOrigin.current();
        return () -> origin.ifPresentOrElse(sender -> sender.call(() -> run(dispatch)), dispatch);
    }

    private static Boolean run(Runnable dispatch) {
        dispatch.run();
        return true;
    }

    /** By chance, so that two that met once do not meet again, and longer each time. */
    private static long waitBefore(int retry) {
        return SHORTEST_WAIT_MILLIS
                + ThreadLocalRandom.current().nextLong(SHORTEST_WAIT_MILLIS * (1L << Math.min(retry, MOST_DOUBLINGS)));
    }
}
