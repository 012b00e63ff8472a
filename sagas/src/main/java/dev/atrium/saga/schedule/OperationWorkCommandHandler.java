package dev.atrium.saga.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.atrium.api.operation.DiscardWorkCommand;
import dev.atrium.api.operation.RetryWorkCommand;
import dev.atrium.api.operation.TaskIsRunningException;
import dev.atrium.api.operation.WorkIsOwedException;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tries stuck work at once, or gives it up, when an operator says so. */
@Component
class OperationWorkCommandHandler {

    private final Scheduler scheduler;
    private final DueTasks due;
    private final ObjectProvider<DiscardedWork> listeners;

    OperationWorkCommandHandler(Scheduler scheduler, DueTasks due, ObjectProvider<DiscardedWork> listeners) {
        this.scheduler = scheduler;
        this.due = due;
        this.listeners = listeners;
    }

    @CommandHandler
    void handle(RetryWorkCommand command) {
        due.runNext(command.task(), command.instance());
    }

    @CommandHandler
    void handle(DiscardWorkCommand command) {
        if (OwedWork.includes(command.task())) {
            throw new WorkIsOwedException();
        }
        try {
            scheduler.cancel(TaskInstanceId.of(command.task(), command.instance()));
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException busy) {
            throw new TaskIsRunningException();
        }
        listeners.forEach(listener -> listener.discarded(command.task(), command.instance()));
    }
}
