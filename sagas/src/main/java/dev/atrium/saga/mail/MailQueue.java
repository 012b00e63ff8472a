package dev.atrium.saga.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where mails wait until the mail server has taken them, across restarts. */
@Component
public class MailQueue {

    private final MailDispatchTable dispatches;
    private final Scheduler scheduler;
    private final Clock clock;

    MailQueue(MailDispatchTable dispatches, Scheduler scheduler, Clock clock) {
        this.dispatches = dispatches;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Puts a mail into the queue, in the transaction that is going on; nothing happens if this cause put one there before.
     *
     * @param cause the identifier of the event that asks for the mail; an event that asks for two mails adds something to it
     */
    public <O> void add(MailKind<O> kind, String cause, O order) {
        if (dispatches.add(cause, kind.name())) {
            scheduler.schedule(new TaskInstance<>(kind.name(), cause, order), clock.instant());
            sendAfterCommit();
        }
    }

    /** Only for speed: the scheduler would find the task by itself, but could not see it before. */
    private void sendAfterCommit() {
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
