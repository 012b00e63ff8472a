package dev.atrium.saga.payment;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.atrium.api.payment.RefundRequestedEvent;
import dev.atrium.saga.schedule.SoonTasks;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Whenever money is to be given back, Stripe is asked to, until it has answered. */
@Component
@ProcessingGroup("refunds")
@DisallowReplay
class RefundPolicy {

    private final SoonTasks tasks;

    RefundPolicy(SoonTasks tasks) {
        this.tasks = tasks;
    }

    @EventHandler
    void on(RefundRequestedEvent event) {
        tasks.schedule(new TaskInstance<>(PaymentTasks.REFUND, event.refundId().toString(), event));
    }
}
