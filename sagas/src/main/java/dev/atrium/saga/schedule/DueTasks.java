package dev.atrium.saga.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the scheduler. Only for speed: it would find what is due by itself, but could not see it before the commit. */
@Component
public class DueTasks {

    private final Scheduler scheduler;

    DueTasks(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    public void lookAfterCommit() {
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
