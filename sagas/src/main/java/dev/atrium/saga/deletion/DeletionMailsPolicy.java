package dev.atrium.saga.deletion;

import dev.atrium.api.deletion.AccountDeletionScheduledEvent;
import dev.atrium.api.deletion.AccountDeletionStoppedEvent;
import dev.atrium.saga.mail.MailQueue;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** Whenever a deletion is scheduled or stopped, a mail says so. */
@Component
@ProcessingGroup("deletion-mails")
@DisallowReplay
class DeletionMailsPolicy {

    private final MailQueue queue;
    private final DeletionScheduledMail scheduled;
    private final DeletionStoppedMail stopped;

    DeletionMailsPolicy(MailQueue queue, DeletionScheduledMail scheduled, DeletionStoppedMail stopped) {
        this.queue = queue;
        this.scheduled = scheduled;
        this.stopped = stopped;
    }

    @EventHandler
    void on(AccountDeletionScheduledEvent event, @MessageIdentifier String cause) {
        queue.add(scheduled, cause, event);
    }

    @EventHandler
    void on(AccountDeletionStoppedEvent event, @MessageIdentifier String cause) {
        queue.add(stopped, cause, event);
    }
}
