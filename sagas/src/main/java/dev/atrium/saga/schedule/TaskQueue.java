package dev.atrium.saga.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where work waits until it is due and done, across restarts. A task is there if, and only if, the transaction commits. */
@Component
public class TaskQueue {

    private final Scheduler scheduler;
    private final Clock clock;

    TaskQueue(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** @param id names this piece of work among those of the task; nothing happens if it waits already */
    public <D> void addNow(String task, String id, D data, Urgency urgency) {
        TaskInstance<D> work = new TaskInstance.Builder<D>(task, id)
                .data(data)
                .priority(urgency.priority())
                .build();
        scheduler.scheduleIfNotExists(work, clock.instant());
        lookAfterCommit();
    }

    /** @param id names this piece of work among those of the task; nothing happens if it waits already */
    public <D> void addFor(Instant due, String task, String id, D data) {
        scheduler.scheduleIfNotExists(new TaskInstance<>(task, id, data), due);
    }

    /** Only for speed: the scheduler would find the task by itself, but could not see it before. */
    private void lookAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            scheduler.triggerCheckForDueExecutions();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
