package dev.atrium.saga.payment;

import dev.atrium.api.payment.DeclineRefundCommand;
import dev.atrium.api.payment.RefundRequestedEvent;
import dev.atrium.gateway.payment.PaymentGateway;
import dev.atrium.gateway.payment.RefundRefusedException;
import org.springframework.stereotype.Component;

/** Has Stripe give money back, and tells the payment what became of it. */
@Component
class Refunding {

    private final PaymentGateway gateway;
    private final PaymentInquiry inquiry;

    Refunding(PaymentGateway gateway, PaymentInquiry inquiry) {
        this.gateway = gateway;
        this.inquiry = inquiry;
    }

    void refund(RefundRequestedEvent order) {
        try {
            gateway.refund(order.refundId(), order.intentId(), order.amount());
            inquiry.ask(order.intentId());
        } catch (RefundRefusedException refusal) {
            inquiry.send(new DeclineRefundCommand(order.paymentId(), order.refundId(), refusal.code()));
            // Mostly because of something that was not known here yet: a dispute, or a refund made at Stripe.
            inquiry.ask(order.intentId());
        }
    }
}
