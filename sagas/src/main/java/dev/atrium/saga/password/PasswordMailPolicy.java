package dev.atrium.saga.password;

import dev.atrium.api.user.PasswordChangedEvent;
import dev.atrium.api.user.PasswordResetRequestedEvent;
import dev.atrium.saga.mail.MailQueue;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** Mails the link that was asked for, and tells the owner of every new password. */
@Component
@ProcessingGroup("password-mails")
@DisallowReplay
class PasswordMailPolicy {

    private final MailQueue queue;
    private final PasswordResetMail reset;
    private final PasswordChangedMail changed;

    PasswordMailPolicy(MailQueue queue, PasswordResetMail reset, PasswordChangedMail changed) {
        this.queue = queue;
        this.reset = reset;
        this.changed = changed;
    }

    @EventHandler
    void on(PasswordResetRequestedEvent event, @MessageIdentifier String cause) {
        queue.add(reset, cause, event);
    }

    @EventHandler
    void on(PasswordChangedEvent event, @MessageIdentifier String cause, @Timestamp Instant at) {
        queue.add(changed, cause, new PasswordChangedNotice(event.userId(), event.change(), at));
    }
}
