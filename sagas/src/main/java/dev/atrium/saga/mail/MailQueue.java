package dev.atrium.saga.mail;

import dev.atrium.api.personal.EventSubjects;
import dev.atrium.saga.schedule.TaskQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where mails wait until the mail server has taken them, across restarts. */
@Component
public class MailQueue {

    private final MailDispatchTable dispatches;
    private final TaskQueue tasks;

    MailQueue(MailDispatchTable dispatches, TaskQueue tasks) {
        this.dispatches = dispatches;
        this.tasks = tasks;
    }

    /**
     * Puts a mail into the queue, in the transaction that is going on; nothing happens if this cause put one there before. It is
     * noted as a mail of the person whom the order is about.
     *
     * @param cause the identifier of the event that asks for the mail; an event that asks for two mails adds something to it
     */
    public <O> void add(MailKind<O> kind, String cause, O order) {
        add(kind, cause, order, EventSubjects.of(order));
    }

    /** @param person whose mail it is; null for nobody's who is a member */
    public <O> void add(MailKind<O> kind, String cause, O order, @Nullable Long person) {
        if (dispatches.add(cause, kind.name(), person)) {
            tasks.addNow(kind.name(), cause, order, kind.urgency());
        }
    }
}
