package dev.atrium.projection.payment;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.rebuild.Building;
import dev.atrium.api.rebuild.Rebuildable;
import dev.atrium.query.payment.PaymentTable;
import dev.atrium.query.payment.StripeCustomerTable;
import org.springframework.stereotype.Component;

/** Builds the read tables of payments anew. */
@Component
class PaymentsRebuild implements Rebuildable {

    private final PaymentTable payments;
    private final StripeCustomerTable customers;

    PaymentsRebuild(PaymentTable payments, StripeCustomerTable customers) {
        this.payments = payments;
        this.customers = customers;
    }

    @Override
    public String group() {
        return ProcessingGroups.PAYMENTS;
    }

    @Override
    public Building begin() {
        return new PaymentsBuilding(payments.replacement(), customers.replacement());
    }
}
