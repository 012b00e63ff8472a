package dev.atrium.saga.verification;

import dev.atrium.api.account.EmailVerificationRequestedEvent;
import dev.atrium.saga.mail.MailQueue;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** Whenever an address is to be verified, a mail with a link goes to it: once per request, and never by a replay. */
@Component
@ProcessingGroup("verification-mails")
@DisallowReplay
class EmailVerificationPolicy {

    private final MailQueue queue;
    private final VerificationMail mail;

    EmailVerificationPolicy(MailQueue queue, VerificationMail mail) {
        this.queue = queue;
        this.mail = mail;
    }

    @EventHandler
    void on(EmailVerificationRequestedEvent event, @MessageIdentifier String cause) {
        queue.add(mail, cause, event);
    }
}
