package dev.atrium.command.payment;

import dev.atrium.api.payment.DisputeState;
import dev.atrium.api.payment.IntentStatus;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentAmountChangedEvent;
import dev.atrium.api.payment.PaymentCancelledEvent;
import dev.atrium.api.payment.PaymentDispute;
import dev.atrium.api.payment.PaymentDisputeClosedEvent;
import dev.atrium.api.payment.PaymentDisputedEvent;
import dev.atrium.api.payment.PaymentFailedEvent;
import dev.atrium.api.payment.PaymentFailure;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentKind;
import dev.atrium.api.payment.PaymentPreparedEvent;
import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.api.payment.PaymentRefundedEvent;
import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.payment.PaymentSubmittedEvent;
import dev.atrium.api.payment.PaymentTruth;
import dev.atrium.api.payment.RefundReturnedEvent;
import dev.atrium.api.user.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Stripe says of a payment, held against what is known of it: nothing where it is no news. */
record StripesWord(PaymentId payment, UserId payer, PaymentTruth truth) {

    boolean isMoney() {
        return truth.status() == IntentStatus.SUCCEEDED;
    }

    Optional<Object> aboutIntent(@Nullable String known) {
        return known == null
                ? Optional.of(new PaymentPreparedEvent(payment, payer, truth.intentId(), truth.asOf()))
                : Optional.empty();
    }

    Optional<Object> aboutAmount(PaymentPurpose purpose, Money amount) {
        String plan = truth.plan();
        PaymentPurpose told = purpose.kind() == PaymentKind.PLAN && plan != null ? PaymentPurpose.plan(plan) : purpose;
        return told.equals(purpose) && truth.amount().equals(amount)
                ? Optional.empty()
                : Optional.of(new PaymentAmountChangedEvent(payment, payer, told, truth.amount(), truth.asOf()));
    }

    /** While there is no money. */
    Optional<Object> aboutDelay(PaymentState known, @Nullable PaymentFailure failure) {
        return switch (truth.status()) {
            case CANCELLED ->
                Optional.of(new PaymentCancelledEvent(payment, payer, "cancelled at Stripe", truth.asOf()));
            case PROCESSING ->
                known == PaymentState.PROCESSING
                        ? Optional.empty()
                        : Optional.of(new PaymentSubmittedEvent(payment, payer, truth.asOf()));
            case UNPAID ->
                Optional.ofNullable(truth.failure())
                        .filter(told -> !told.equals(failure))
                        .map(told -> new PaymentFailedEvent(
                                payment, payer, told, known == PaymentState.PROCESSING, truth.asOf()));
            case SUCCEEDED -> Optional.empty();
        };
    }

    Optional<Object> aboutRefunds(Money known) {
        Money told = truth.refunded();
        if (told.equals(known)) {
            return Optional.empty();
        }
        return Optional.of(
                told.isMoreThan(known)
                        ? new PaymentRefundedEvent(payment, payer, told.minus(known), told, truth.asOf())
                        : new RefundReturnedEvent(payment, payer, known.minus(told), told, truth.asOf()));
    }

    /** Where a complaint was opened and decided while nobody listened, both are told: this first. */
    Optional<Object> aboutNewDispute(@Nullable PaymentDispute known) {
        return Optional.ofNullable(truth.dispute())
                .filter(told -> known == null || !known.stripeId().equals(told.stripeId()))
                .map(told -> new PaymentDispute(told.stripeId(), DisputeState.OPEN, told.amount()))
                .map(opened -> new PaymentDisputedEvent(payment, payer, opened, truth.asOf()));
    }

    Optional<Object> aboutDecidedDispute(@Nullable PaymentDispute known) {
        return Optional.ofNullable(truth.dispute())
                .filter(told -> told.state() != DisputeState.OPEN && !told.equals(known))
                .map(told -> new PaymentDisputeClosedEvent(payment, payer, told, truth.asOf()));
    }
}
