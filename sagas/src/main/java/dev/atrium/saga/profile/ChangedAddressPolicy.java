package dev.atrium.saga.profile;

import dev.atrium.api.user.EmailChangedEvent;
import dev.atrium.saga.mail.MailQueue;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/**
 * Tells both addresses when a member's is changed. Most of all the former one: if somebody else did it, this is the last that
 * the member hears of it.
 */
@Component
@ProcessingGroup("changed-address-mails")
@DisallowReplay
class ChangedAddressPolicy {

    private final MailQueue queue;
    private final FormerAddressMail toFormer;
    private final NewAddressMail toNew;

    ChangedAddressPolicy(MailQueue queue, FormerAddressMail toFormer, NewAddressMail toNew) {
        this.queue = queue;
        this.toFormer = toFormer;
        this.toNew = toNew;
    }

    @EventHandler
    void on(EmailChangedEvent event, @MessageIdentifier String cause) {
        if (event.toAnotherMailbox()) {
            queue.add(toFormer, cause, event);
            queue.add(toNew, cause + ".new", event);
        }
    }
}
