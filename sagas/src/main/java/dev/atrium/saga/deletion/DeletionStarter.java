package dev.atrium.saga.deletion;

import dev.atrium.api.deletion.StartAccountDeletionCommand;
import dev.atrium.saga.deletion.DeletionDueTable.Due;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Begins deletions whose date has come: a hundred at the most, with pauses, however many are due. Whoever is not among them
 * may still stop theirs. If somebody does so at this very moment, the account tells which of the two came first.
 */
@Component
class DeletionStarter {

    private static final int BATCH = 100;
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(10);

    /** Mostly the events are away, for all of them. */
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(DeletionStarter.class);

    private final DeletionDueTable table;
    private final CommandGateway commands;
    private final DeletionRest rest;
    private final Clock clock;

    DeletionStarter(DeletionDueTable table, CommandGateway commands, DeletionRest rest, Clock clock) {
        this.table = table;
        this.commands = commands;
        this.rest = rest;
        this.clock = clock;
    }

    /** Returns whether there were any. Begun twice, because a node was killed in between, one goes on as it was. */
    boolean beginBatch() throws InterruptedException {
        List<Due> batch = table.take(BATCH);
        for (int from = 0, to; from < batch.size(); from = to) {
            long began = System.nanoTime();
            to = Math.min(batch.size(), from + rest.howMany());
            table.begun(begin(batch.subList(from, to)));
            rest.after(began);
        }
        return !batch.isEmpty();
    }

    /** One that cannot be begun keeps no other waiting; it is tried again when nobody holds it any more. */
    private List<Due> begin(List<Due> some) throws InterruptedException {
        List<Due> begun = new ArrayList<>();
        for (Due due : some) {
            if (begin(due)) {
                begun.add(due);
            } else {
                Thread.sleep(AFTER_A_FAULT);
            }
        }
        return begun;
    }

    private boolean begin(Due due) {
        try {
            DeletionWorker.ORIGIN.call(
                    () -> commands.sendAndWait(new StartAccountDeletionCommand(due.account(), clock.instant())));
            return true;
        } catch (RuntimeException fault) {
            if (!Thread.currentThread().isInterrupted()) { // else the site is stopping
                log.warn("deletion of account {} cannot begin yet: {}", due.account(), Faults.nameOf(fault));
            }
            return false;
        }
    }

    /** How long to sleep, so as not to miss the next. */
    Duration untilNext(Duration atMost) {
        return table.next()
                .map(next -> Duration.between(clock.instant(), next))
                .filter(wait -> wait.compareTo(atMost) < 0)
                .map(wait -> wait.compareTo(SHORTEST_SLEEP) > 0 ? wait : SHORTEST_SLEEP)
                .orElse(atMost);
    }
}
