package dev.atrium.saga.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has something done as soon as the transaction that is going on commits, and not at all if it does not. */
@Component
public class SoonTasks {

    private final Scheduler scheduler;
    private final Clock clock;

    SoonTasks(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Nothing happens if a task of that name and id is waiting. */
    public void schedule(TaskInstance<?> task) {
        if (scheduler.scheduleIfNotExists(task, clock.instant())) {
            startAfterCommit();
        }
    }

    /** Only for speed: the scheduler would find the task by itself, but could not see it before. */
    private void startAfterCommit() {
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
