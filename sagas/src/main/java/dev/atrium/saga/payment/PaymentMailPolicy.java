package dev.atrium.saga.payment;

import dev.atrium.api.payment.PaymentDisputeClosedEvent;
import dev.atrium.api.payment.PaymentDisputedEvent;
import dev.atrium.api.payment.PaymentRefundedEvent;
import dev.atrium.api.payment.PaymentSucceededEvent;
import dev.atrium.saga.mail.MailQueue;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** Whenever money moves, its payer gets a mail about it: once for each event, and never by a replay. */
@Component
@ProcessingGroup("payment-mails")
@DisallowReplay
class PaymentMailPolicy {

    private final MailQueue queue;
    private final ReceiptMail receipt;
    private final RefundMail refund;
    private final DisputeMail dispute;
    private final DisputeEndMail disputeEnd;

    PaymentMailPolicy(
            MailQueue queue, ReceiptMail receipt, RefundMail refund, DisputeMail dispute, DisputeEndMail disputeEnd) {
        this.queue = queue;
        this.receipt = receipt;
        this.refund = refund;
        this.dispute = dispute;
        this.disputeEnd = disputeEnd;
    }

    @EventHandler
    void on(PaymentSucceededEvent event, @MessageIdentifier String cause) {
        queue.add(receipt, cause, event);
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
