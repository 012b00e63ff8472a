package dev.atrium.saga.schedule;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.atrium.api.operation.RunTaskCommand;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Runs a task when an operator says so: it is due now, and whichever node is free takes it, one only. */
@Component
class OperationTaskCommandHandler {

    private final DueTasks due;

    OperationTaskCommandHandler(DueTasks due) {
        this.due = due;
    }

    @CommandHandler
    void handle(RunTaskCommand command) {
        due.runNext(command.name(), RecurringTask.INSTANCE);
    }
}
