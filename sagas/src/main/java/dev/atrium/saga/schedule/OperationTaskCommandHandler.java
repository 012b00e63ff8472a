package dev.atrium.saga.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.atrium.api.operation.RunTaskCommand;
import dev.atrium.api.operation.TaskIsRunningException;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Runs a task when an operator says so: it is due now, and whichever node is free takes it, one only. */
@Component
class OperationTaskCommandHandler {

    private final Scheduler scheduler;
    private final DueTasks due;
    private final Clock clock;

    OperationTaskCommandHandler(Scheduler scheduler, DueTasks due, Clock clock) {
        this.scheduler = scheduler;
        this.due = due;
        this.clock = clock;
    }

    @CommandHandler
    void handle(RunTaskCommand command) {
        try {
            scheduler.reschedule(TaskInstanceId.of(command.name(), RecurringTask.INSTANCE), clock.instant());
            due.lookAfterCommit();
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException busy) {
            throw new TaskIsRunningException();
        }
    }
}
