package dev.atrium.projection.payment;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.StripeCustomerView;
import dev.atrium.api.rebuild.Building;
import dev.atrium.projection.batch.RowBatch;
import dev.atrium.query.payment.PaymentRow;
import dev.atrium.query.storage.Replacement;

/** Both tables of payments while they are built anew. */
final class PaymentsBuilding implements Building {

    private final Replacement<PaymentId, PaymentRow> payments;
    private final Replacement<AccountId, StripeCustomerView> customers;
    private final RowBatch<PaymentId, PaymentRow> paymentChanges = new RowBatch<>();
    private final RowBatch<AccountId, StripeCustomerView> customerChanges = new RowBatch<>();

    PaymentsBuilding(
            Replacement<PaymentId, PaymentRow> payments, Replacement<AccountId, StripeCustomerView> customers) {
        this.payments = payments;
        this.customers = customers;
    }

    @Override
    public Object projection() {
        return new PaymentsProjection(paymentChanges, customerChanges);
    }

    @Override
    public void flush() {
        paymentChanges.flush(payments);
        customerChanges.flush(customers);
    }

    @Override
    public void takeOver() {
        payments.takeOver();
        customers.takeOver();
    }

    @Override
    public void discard() {
        payments.discard();
        customers.discard();
    }
}
