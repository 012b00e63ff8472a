package dev.atrium.saga.payment;

import dev.atrium.api.payment.PaymentNotice;
import dev.atrium.api.payment.PaymentNoticeInbox;
import org.springframework.stereotype.Component;

/** Stores a notice in one insert, and has it handled afterwards: Stripe is answered before anything can go wrong. */
@Component
class PaymentInbox implements PaymentNoticeInbox {

    private final PaymentNoticeTable table;
    private final PaymentNoticeWorker worker;

    PaymentInbox(PaymentNoticeTable table, PaymentNoticeWorker worker) {
        this.table = table;
        this.worker = worker;
    }

    @Override
    public boolean keep(PaymentNotice notice) {
        boolean isNew = table.add(notice);
        if (isNew) {
            worker.wake();
        }
        return isNew;
    }
}
