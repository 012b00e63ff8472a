package dev.atrium.saga.password;

import dev.atrium.api.user.PasswordResetDesk;
import dev.atrium.api.user.UserId;
import dev.atrium.saga.schedule.TaskQueue;
import dev.atrium.saga.schedule.Urgency;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes wishes for a new password: one row for each, whether or not anybody is meant, so that all take the same time. */
@Component
class QueuedPasswordResets implements PasswordResetDesk {

    private final TaskQueue tasks;

    QueuedPasswordResets(TaskQueue tasks) {
        this.tasks = tasks;
    }

    @Override
    public void note(long resetId, @Nullable UserId userId, Instant expiresAt) {
        PasswordResetOrder order = new PasswordResetOrder(resetId, userId, expiresAt);
        tasks.addNow(PasswordResetTask.NAME, Long.toString(resetId), order, Urgency.URGENT);
    }
}
