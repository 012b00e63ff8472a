package dev.atrium.saga.mail;

import dev.atrium.saga.schedule.TaskQueue;
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
     * Puts a mail into the queue, in the transaction that is going on; nothing happens if this cause put one there before.
     *
     * @param cause the identifier of the event that asks for the mail; an event that asks for two mails adds something to it
     */
    public <O> void add(MailKind<O> kind, String cause, O order) {
        if (dispatches.add(cause, kind.name())) {
            tasks.addNow(kind.name(), cause, order);
        }
    }
}
