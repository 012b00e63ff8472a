package dev.atrium.query.payment;

import dev.atrium.api.payment.DisputeState;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentInitiatedEvent;
import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.payment.PaymentSucceededEvent;
import dev.atrium.api.payment.PaymentView;
import dev.atrium.api.payment.VatEvidence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the {@link PaymentTable}. Each change gives the row as it is afterwards. */
public record PaymentRow(PaymentView view) {

    public static PaymentRow initiated(PaymentInitiatedEvent event, Instant at) {
        return new PaymentRow(new PaymentView(
                event.paymentId(),
                event.accountId(),
                event.payer(),
                event.purpose(),
                event.amount(),
                PaymentState.INITIATED,
                Money.nothing(event.amount().currency()),
                null,
                null,
                null,
                null,
                new VatEvidence(null, null, event.addressCountry()),
                at,
                null,
                at,
                null));
    }

    public PaymentRow prepared(String intentId, Instant at) {
        return with(view.purpose(), view.amount(), view.state(), view.failure(), intentId, at);
    }

    public PaymentRow amount(PaymentPurpose purpose, Money amount, Instant at) {
        return with(purpose, amount, view.state(), view.failure(), view.intentId(), at);
    }

    public PaymentRow state(PaymentState state, Instant at) {
        return with(view.purpose(), view.amount(), state, view.failure(), view.intentId(), at);
    }

    public PaymentRow failed(String code, Instant at) {
        return with(view.purpose(), view.amount(), PaymentState.FAILED, code, view.intentId(), at);
    }

    public PaymentRow succeeded(PaymentSucceededEvent event, @Nullable String receiptUrl, Instant at) {
        return new PaymentRow(new PaymentView(
                view.id(),
                view.accountId(),
                view.payer(),
                event.purpose(),
                event.amount(),
                PaymentState.SUCCEEDED,
                view.refunded(),
                view.dispute(),
                view.intentId(),
                null,
                receiptUrl,
                event.evidence(),
                view.initiated(),
                event.at(),
                at,
                view.refundRefusal()));
    }

    public PaymentRow refunded(Money total, Instant at) {
        return since(total, view.dispute(), null, at);
    }

    public PaymentRow disputed(DisputeState dispute, Instant at) {
        return since(view.refunded(), dispute, view.refundRefusal(), at);
    }

    /** Nothing that the payer would notice: it counts as no change. */
    public PaymentRow refundRefused(@Nullable String code) {
        return since(view.refunded(), view.dispute(), code, view.changed());
    }

    private PaymentRow with(
            PaymentPurpose purpose,
            Money amount,
            PaymentState state,
            @Nullable String failure,
            @Nullable String intentId,
            Instant at) {
        return new PaymentRow(new PaymentView(
                view.id(),
                view.accountId(),
                view.payer(),
                purpose,
                amount,
                state,
                view.refunded(),
                view.dispute(),
                intentId,
                failure,
                view.receiptUrl(),
                view.evidence(),
                view.initiated(),
                view.paid(),
                at,
                view.refundRefusal()));
    }

    private PaymentRow since(Money refunded, @Nullable DisputeState dispute, @Nullable String refusal, Instant at) {
        return new PaymentRow(new PaymentView(
                view.id(),
                view.accountId(),
                view.payer(),
                view.purpose(),
                view.amount(),
                view.state(),
                refunded,
                dispute,
                view.intentId(),
                view.failure(),
                view.receiptUrl(),
                view.evidence(),
                view.initiated(),
                view.paid(),
                at,
                refusal));
    }
}
