package dev.atrium.saga.standing;

import dev.atrium.api.account.AccountSuspendedEvent;
import dev.atrium.saga.schedule.TaskQueue;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Sets a deadline for every suspension. One that was lifted or moved keeps its old deadline, at which nothing happens: the
 * account knows until when it is suspended.
 */
@Component
@ProcessingGroup("suspension-deadlines")
@DisallowReplay
class SuspensionPolicy {

    private final TaskQueue tasks;

    SuspensionPolicy(TaskQueue tasks) {
        this.tasks = tasks;
    }

    @EventHandler
    void on(AccountSuspendedEvent event) {
        String id = event.accountId() + "-" + event.until().toEpochMilli();
        tasks.addFor(event.until(), SuspensionEndTask.NAME, id, new SuspensionEnd(event.accountId()));
    }
}
