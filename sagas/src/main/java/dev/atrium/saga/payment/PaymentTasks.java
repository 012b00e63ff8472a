package dev.atrium.saga.payment;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.atrium.api.payment.RefundRequestedEvent;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work around payments that is done later, again, or from time to time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReconciliationSettings.class)
class PaymentTasks {

    /** Stored with each task. */
    static final String CUSTOMER_UPDATE = "stripe-customer-update";

    static final String REFUND = "stripe-refund";

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    /** Far longer than Stripe sends an event again. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    @Bean
    Task<CustomerUpdate> customerUpdateTask(CustomerUpdates updates) {
        return Tasks.oneTime(CUSTOMER_UPDATE, CustomerUpdate.class)
                .onFailure(PaymentTasks::again)
                .execute((task, context) -> updates.tell(task.getData()));
    }

    @Bean
    Task<RefundRequestedEvent> refundTask(Refunding refunding) {
        return Tasks.oneTime(REFUND, RefundRequestedEvent.class)
                .onFailure(PaymentTasks::again)
                .execute((task, context) -> refunding.refund(task.getData()));
    }

    /** Until it is done. */
    private static <T> void again(ExecutionComplete attempt, ExecutionOperations<T> task) {
        Duration wait = Waits.after(attempt.getExecution().consecutiveFailures, FIRST_WAIT, LONGEST_WAIT);
        task.reschedule(attempt, attempt.getTimeDone().plus(wait));
    }

    @Bean
    RecurringTask<Void> paymentNoticesTask(PaymentNoticeWorker worker) {
        return Tasks.recurring("payment-notices", FixedDelay.ofSeconds(5))
                .execute((task, context) -> worker.handleAll());
    }

    @Bean
    RecurringTask<Void> paymentReconciliationTask(
            PaymentReconciliation reconciliation, ReconciliationSettings settings) {
        return Tasks.recurring("payment-reconciliation", FixedDelay.of(settings.every()))
                .execute((task, context) -> reconciliation.askAbout(context.getExecution().lastSuccess));
    }

    @Bean
    RecurringTask<Void> forgetOldNoticesTask(PaymentNoticeTable notices) {
        return Tasks.recurring("forget-old-payment-notices", FixedDelay.ofHours(24))
                .execute((task, context) -> notices.forget(REMEMBERED));
    }
}
