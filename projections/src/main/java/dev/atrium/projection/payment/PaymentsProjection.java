package dev.atrium.projection.payment;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.payment.PaymentAmountChangedEvent;
import dev.atrium.api.payment.PaymentCancelledEvent;
import dev.atrium.api.payment.PaymentDisputeClosedEvent;
import dev.atrium.api.payment.PaymentDisputedEvent;
import dev.atrium.api.payment.PaymentFailedEvent;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentInitiatedEvent;
import dev.atrium.api.payment.PaymentPreparedEvent;
import dev.atrium.api.payment.PaymentRefundedEvent;
import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.payment.PaymentSubmittedEvent;
import dev.atrium.api.payment.PaymentSucceededEvent;
import dev.atrium.api.payment.RefundDeclinedEvent;
import dev.atrium.api.payment.RefundRequestedEvent;
import dev.atrium.api.payment.RefundReturnedEvent;
import dev.atrium.api.payment.StripeCustomerLinkedEvent;
import dev.atrium.api.payment.StripeCustomerView;
import dev.atrium.api.personal.Erased;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.projection.batch.RowChanges;
import dev.atrium.projection.batch.UnitOfWorkChanges;
import dev.atrium.query.payment.PaymentRow;
import dev.atrium.query.payment.PaymentTable;
import dev.atrium.query.payment.StripeCustomerTable;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Keeps payments, and who their payers are at Stripe. One group for both tables, so that neither lags behind the other. */
@Component
@ProcessingGroup(ProcessingGroups.PAYMENTS)
public class PaymentsProjection {

    private final RowChanges<PaymentId, PaymentRow> payments;
    private final RowChanges<AccountId, StripeCustomerView> customers;

    @Autowired
    PaymentsProjection(PaymentTable payments, StripeCustomerTable customers) {
        this(new UnitOfWorkChanges<>("payments", payments), new UnitOfWorkChanges<>("customers at Stripe", customers));
    }

    public PaymentsProjection(
            RowChanges<PaymentId, PaymentRow> payments, RowChanges<AccountId, StripeCustomerView> customers) {
        this.payments = payments;
        this.customers = customers;
    }

    @EventHandler
    void on(AccountOpenedEvent event) {
        String customer = readable(event.stripeCustomerId());
        if (customer != null) {
            customers.put(event.accountId(), new StripeCustomerView(event.accountId(), event.userId(), customer));
        }
    }

    @EventHandler
    void on(StripeCustomerLinkedEvent event) {
        String customer = readable(event.stripeCustomerId());
        if (customer != null) {
            customers.put(event.accountId(), new StripeCustomerView(event.accountId(), event.userId(), customer));
        }
    }

    @EventHandler
    void on(PaymentInitiatedEvent event, @Timestamp Instant at) {
        payments.put(event.paymentId(), PaymentRow.initiated(event, at));
    }

    @EventHandler
    void on(PaymentPreparedEvent event, @Timestamp Instant at) {
        payments.change(event.paymentId(), row -> row.prepared(event.intentId(), at));
    }

    @EventHandler
    void on(PaymentAmountChangedEvent event, @Timestamp Instant at) {
        payments.change(event.paymentId(), row -> row.amount(event.purpose(), event.amount(), at));
    }

    @EventHandler
    void on(PaymentSubmittedEvent event, @Timestamp Instant at) {
        payments.change(event.paymentId(), row -> row.state(PaymentState.PROCESSING, at));
    }

    @EventHandler
    void on(PaymentSucceededEvent event, @Timestamp Instant at) {
        payments.change(event.paymentId(), row -> row.succeeded(event, readable(event.receiptUrl()), at));
    }

    @EventHandler
    void on(PaymentFailedEvent event, @Timestamp Instant at) {
        payments.change(event.paymentId(), row -> row.failed(event.failure().code(), at));
    }

    @EventHandler
    void on(PaymentCancelledEvent event, @Timestamp Instant at) {
        payments.change(event.paymentId(), row -> row.state(PaymentState.CANCELLED, at));
    }

    /** Asked anew, Stripe may answer otherwise. */
    @EventHandler
    void on(RefundRequestedEvent event) {
        payments.change(event.paymentId(), row -> row.refundRefused(null));
    }

    @EventHandler
    void on(RefundDeclinedEvent event) {
        payments.change(event.paymentId(), row -> row.refundRefused(event.code()));
    }

    @EventHandler
    void on(PaymentRefundedEvent event, @Timestamp Instant at) {
        payments.change(event.paymentId(), row -> row.refunded(event.total(), at));
    }

    @EventHandler
    void on(RefundReturnedEvent event, @Timestamp Instant at) {
        payments.change(event.paymentId(), row -> row.refunded(event.total(), at));
    }

    @EventHandler
    void on(PaymentDisputedEvent event, @Timestamp Instant at) {
        payments.change(event.paymentId(), row -> row.disputed(event.dispute().state(), at));
    }

    @EventHandler
    void on(PaymentDisputeClosedEvent event, @Timestamp Instant at) {
        payments.change(event.paymentId(), row -> row.disputed(event.dispute().state(), at));
    }

    /** Of a person who has left nothing can be read, and nothing is kept. */
    private static @Nullable String readable(@Nullable String personal) {
        return personal == null || Erased.is(personal) ? null : personal;
    }
}
