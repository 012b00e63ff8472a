package dev.atrium.saga.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.atrium.api.operation.MailOrderGoneException;
import dev.atrium.api.operation.RetryMailCommand;
import dev.atrium.api.operation.TaskIsRunningException;
import dev.atrium.saga.schedule.DueTasks;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a mail that did not go out, when an operator says so. */
@Component
class OperationMailCommandHandler {

    private final MailDispatchTable dispatches;
    private final Scheduler scheduler;
    private final DueTasks due;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OperationMailCommandHandler(
            MailDispatchTable dispatches,
            Scheduler scheduler,
            DueTasks due,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.dispatches = dispatches;
        this.scheduler = scheduler;
        this.due = due;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Both or neither: an order that is due while its mail counts as given up would be taken for done. */
    @CommandHandler
    void handle(RetryMailCommand command) {
        transaction.executeWithoutResult(both -> {
            String kind = dispatches.queueAgain(command.cause()).orElseThrow(MailOrderGoneException::new);
            try {
                scheduler.reschedule(TaskInstanceId.of(kind, command.cause()), clock.instant());
            } catch (TaskInstanceNotFoundException gone) {
                throw new MailOrderGoneException();
            } catch (TaskInstanceCurrentlyExecutingException busy) {
                throw new TaskIsRunningException();
            }
            due.lookAfterCommit();
        });
    }
}
