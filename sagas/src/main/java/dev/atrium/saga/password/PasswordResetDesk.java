package dev.atrium.saga.password;

import dev.atrium.api.user.AskForPasswordResetCommand;
import dev.atrium.saga.schedule.TaskQueue;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes wishes for a new password: one row for each, whether or not anybody is meant, so that all take the same time. */
@Component
class PasswordResetDesk {

    private final TaskQueue tasks;

    PasswordResetDesk(TaskQueue tasks) {
        this.tasks = tasks;
    }

    @CommandHandler
    void handle(AskForPasswordResetCommand wish) {
        tasks.addNow(
                PasswordResetTask.NAME,
                Long.toString(wish.resetId()),
                new PasswordResetOrder(wish.resetId(), wish.userId(), wish.expiresAt()));
    }
}
