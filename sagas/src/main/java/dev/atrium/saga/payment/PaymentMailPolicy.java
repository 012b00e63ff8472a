package dev.atrium.saga.payment;

import dev.atrium.api.payment.PaymentDisputeClosedEvent;
import dev.atrium.api.payment.PaymentDisputedEvent;
import dev.atrium.api.payment.PaymentFailedEvent;
import dev.atrium.api.payment.PaymentRefundedEvent;
import dev.atrium.api.payment.PaymentSucceededEvent;
import dev.atrium.saga.mail.MailQueue;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** Whenever money moves, or does not although its payer has done their part, they get a mail about it: once for each event, and never by a replay. */
@Component
@ProcessingGroup("payment-mails")
@DisallowReplay
class PaymentMailPolicy {

    private final MailQueue queue;
    private final ReceiptMail receipt;
    private final PaymentFailedMail failed;
    private final RefundMail refund;
    private final DisputeMail dispute;
    private final DisputeEndMail disputeEnd;

    PaymentMailPolicy(
            MailQueue queue,
            ReceiptMail receipt,
            PaymentFailedMail failed,
            RefundMail refund,
            DisputeMail dispute,
            DisputeEndMail disputeEnd) {
        this.queue = queue;
        this.receipt = receipt;
        this.failed = failed;
        this.refund = refund;
        this.dispute = dispute;
        this.disputeEnd = disputeEnd;
    }

    @EventHandler
    void on(PaymentSucceededEvent event, @MessageIdentifier String cause) {
        queue.add(receipt, cause, event);
    }

    /** Whoever is declined at once reads it on the page. */
    @EventHandler
    void on(PaymentFailedEvent event, @MessageIdentifier String cause) {
        if (event.afterSubmission()) {
            queue.add(failed, cause, event);
        }
    }

    @EventHandler
    void on(PaymentRefundedEvent event, @MessageIdentifier String cause) {
        queue.add(refund, cause, event);
    }

    @EventHandler
    void on(PaymentDisputedEvent event, @MessageIdentifier String cause) {
        queue.add(dispute, cause, event);
    }

    @EventHandler
    void on(PaymentDisputeClosedEvent event, @MessageIdentifier String cause) {
        queue.add(disputeEnd, cause, event);
    }
}
