package dev.atrium.saga.payment;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.atrium.api.payment.StripeCustomerLinkedEvent;
import dev.atrium.api.user.EmailChangedEvent;
import dev.atrium.api.user.PersonNameChangedEvent;
import dev.atrium.api.user.UserId;
import dev.atrium.saga.schedule.SoonTasks;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** Whenever a customer is made, or its member is called otherwise, Stripe is told. */
@Component
@ProcessingGroup("stripe-customers")
@DisallowReplay
class StripeCustomerPolicy {

    private final SoonTasks tasks;

    StripeCustomerPolicy(SoonTasks tasks) {
        this.tasks = tasks;
    }

    @EventHandler
    void on(StripeCustomerLinkedEvent event, @MessageIdentifier String cause) {
        tell(event.userId(), cause);
    }

    @EventHandler
    void on(PersonNameChangedEvent event, @MessageIdentifier String cause) {
        tell(event.userId(), cause);
    }

    @EventHandler
    void on(EmailChangedEvent event, @MessageIdentifier String cause) {
        tell(event.userId(), cause);
    }

    /** A task for each cause: one that is just running may have looked the names up before. */
    private void tell(UserId user, String cause) {
        tasks.schedule(new TaskInstance<>(PaymentTasks.CUSTOMER_UPDATE, cause, new CustomerUpdate(user)));
    }
}
