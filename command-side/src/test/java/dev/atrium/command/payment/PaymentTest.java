package dev.atrium.command.payment;

import static dev.atrium.command.Members.ALICE;
import static dev.atrium.command.Members.ALICES_ACCOUNT;
import static dev.atrium.command.Members.NOON;

import dev.atrium.api.payment.CancelPaymentCommand;
import dev.atrium.api.payment.DeclineRefundCommand;
import dev.atrium.api.payment.DisputeState;
import dev.atrium.api.payment.ForeignIntentException;
import dev.atrium.api.payment.IntentStatus;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.NothingToRefundException;
import dev.atrium.api.payment.ObservePaymentCommand;
import dev.atrium.api.payment.PaymentAmountChangedEvent;
import dev.atrium.api.payment.PaymentCancelledEvent;
import dev.atrium.api.payment.PaymentDispute;
import dev.atrium.api.payment.PaymentDisputeClosedEvent;
import dev.atrium.api.payment.PaymentDisputedEvent;
import dev.atrium.api.payment.PaymentFailedEvent;
import dev.atrium.api.payment.PaymentFailure;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentInitiatedEvent;
import dev.atrium.api.payment.PaymentPreparedEvent;
import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.api.payment.PaymentRefundedEvent;
import dev.atrium.api.payment.PaymentSubmittedEvent;
import dev.atrium.api.payment.PaymentSucceededEvent;
import dev.atrium.api.payment.PaymentTruth;
import dev.atrium.api.payment.RefundDeclinedEvent;
import dev.atrium.api.payment.RefundId;
import dev.atrium.api.payment.RefundPaymentCommand;
import dev.atrium.api.payment.RefundRequestedEvent;
import dev.atrium.api.payment.RefundReturnedEvent;
import dev.atrium.api.payment.VatEvidence;
import dev.atrium.api.shared.CountryCode;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaymentTest {

    private static final PaymentId PAYMENT = new PaymentId(6001);
    private static final String INTENT = "pi_alice";
    private static final PaymentPurpose BASIC = PaymentPurpose.plan("basic");
    private static final PaymentPurpose PREMIUM = PaymentPurpose.plan("premium");
    private static final CountryCode POLAND = new CountryCode("PL");
    private static final CountryCode GERMANY = new CountryCode("DE");
    private static final Money PRICE = gbp(1225);
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final String RECEIPT = "https://pay.stripe.com/receipts/1";
    private static final RefundId REFUND = new RefundId(9001);

    private static final PaymentInitiatedEvent INITIATED =
            new PaymentInitiatedEvent(PAYMENT, ALICES_ACCOUNT, ALICE, BASIC, PRICE, POLAND);
    private static final PaymentPreparedEvent PREPARED = new PaymentPreparedEvent(PAYMENT, ALICE, INTENT, NOON);
    private static final PaymentSubmittedEvent SUBMITTED = new PaymentSubmittedEvent(PAYMENT, ALICE, NOON);
    private static final PaymentSucceededEvent SUCCEEDED = succeededWith(BASIC, PRICE, NOON);
    private static final PaymentCancelledEvent CANCELLED =
            new PaymentCancelledEvent(PAYMENT, ALICE, "cancelled at Stripe", NOON);
    private static final PaymentFailure DECLINED = new PaymentFailure("card_declined", "ch_1");
    private static final PaymentFailedEvent FAILED = new PaymentFailedEvent(PAYMENT, ALICE, DECLINED, false, NOON);

    @Test
    void freshIntentIsRemembered() {
        after(INITIATED).when(observe(truth().status(IntentStatus.UNPAID))).expectEvents(PREPARED);
    }

    @Test
    void knownIntentIsNoNews() {
        after(INITIATED, PREPARED)
                .when(observe(truth().status(IntentStatus.UNPAID)))
                .expectNoEvents();
    }

    @Test
    void otherIntentIsRefused() {
        after(INITIATED, PREPARED)
                .when(observe(truth().intent("pi_other").status(IntentStatus.SUCCEEDED)))
                .expectNoEvents()
                .expectException(ForeignIntentException.class);
    }

    @Test
    void changedPlanChangesTheAmount() {
        after(INITIATED, PREPARED)
                .when(observe(
                        truth().status(IntentStatus.UNPAID).plan("premium").amount(5000)))
                .expectEvents(new PaymentAmountChangedEvent(PAYMENT, ALICE, PREMIUM, gbp(5000), NOON));
    }

    @Test
    void moneyComes() {
        after(INITIATED, PREPARED, SUBMITTED)
                .when(observe(truth().status(IntentStatus.SUCCEEDED)))
                .expectEvents(SUCCEEDED);
    }

    @Test
    void moneyThatComesFirstOfAllIsBelieved() {
        after(INITIATED)
                .when(observe(
                        truth().status(IntentStatus.SUCCEEDED).plan("premium").amount(5000)))
                .expectEvents(
                        PREPARED,
                        new PaymentAmountChangedEvent(PAYMENT, ALICE, PREMIUM, gbp(5000), NOON),
                        succeededWith(PREMIUM, gbp(5000), NOON));
    }

    @Test
    void moneyComesOnce() {
        after(INITIATED, PREPARED, SUCCEEDED)
                .when(observe(truth().status(IntentStatus.SUCCEEDED).asOf(LATER)))
                .expectNoEvents();
    }

    @Test
    void lateProcessingChangesNothing() {
        after(INITIATED, PREPARED, SUCCEEDED)
                .when(observe(truth().status(IntentStatus.PROCESSING).asOf(LATER)))
                .expectNoEvents();
    }

    @Test
    void lateDeclineChangesNothing() {
        after(INITIATED, PREPARED, SUCCEEDED)
                .when(observe(
                        truth().status(IntentStatus.UNPAID).failure(DECLINED).asOf(LATER)))
                .expectNoEvents();
    }

    @Test
    void olderWordThanTheNewestIsNotHeard() {
        after(INITIATED, PREPARED, new PaymentFailedEvent(PAYMENT, ALICE, DECLINED, false, LATER))
                .when(observe(truth().status(IntentStatus.PROCESSING).asOf(NOON)))
                .expectNoEvents();
    }

    @Test
    void declineIsToldOnce() {
        after(INITIATED, PREPARED)
                .when(observe(truth().status(IntentStatus.UNPAID).failure(DECLINED)))
                .expectEvents(FAILED);
        after(INITIATED, PREPARED, FAILED)
                .when(observe(
                        truth().status(IntentStatus.UNPAID).failure(DECLINED).asOf(LATER)))
                .expectNoEvents();
    }

    @Test
    void declineOfWhatWasSubmittedSaysSo() {
        after(INITIATED, PREPARED, new PaymentSubmittedEvent(PAYMENT, ALICE, NOON))
                .when(observe(
                        truth().status(IntentStatus.UNPAID).failure(DECLINED).asOf(LATER)))
                .expectEvents(new PaymentFailedEvent(PAYMENT, ALICE, DECLINED, true, LATER));
    }

    @Test
    void secondDeclineIsAnother() {
        PaymentFailure again = new PaymentFailure("card_declined", "ch_2");
        after(INITIATED, PREPARED, FAILED)
                .when(observe(truth().status(IntentStatus.UNPAID).failure(again).asOf(LATER)))
                .expectEvents(new PaymentFailedEvent(PAYMENT, ALICE, again, false, LATER));
    }

    @Test
    void declinedPaymentMaySucceedLater() {
        after(INITIATED, PREPARED, FAILED)
                .when(observe(truth().status(IntentStatus.SUCCEEDED)))
                .expectEvents(SUCCEEDED);
    }

    @Test
    void cancelledPaymentStaysSo() {
        after(INITIATED, PREPARED)
                .when(observe(truth().status(IntentStatus.CANCELLED)))
                .expectEvents(CANCELLED);
        after(INITIATED, PREPARED, CANCELLED)
                .when(observe(
                        truth().status(IntentStatus.UNPAID).failure(DECLINED).asOf(LATER)))
                .expectNoEvents();
    }

    @Test
    void moneyForAGivenUpPaymentIsStillMoney() {
        after(INITIATED, CANCELLED)
                .when(observe(truth().status(IntentStatus.SUCCEEDED)))
                .expectEvents(PREPARED, SUCCEEDED);
    }

    @Test
    void paymentThatStripeNeverHeardOfIsGivenUp() {
        CancelPaymentCommand giveUp = new CancelPaymentCommand(PAYMENT, "abandoned", NOON);
        after(INITIATED).when(giveUp).expectEvents(new PaymentCancelledEvent(PAYMENT, ALICE, "abandoned", NOON));
        after(INITIATED, PREPARED).when(giveUp).expectNoEvents();
        after(INITIATED, PREPARED, SUCCEEDED).when(giveUp).expectNoEvents();
    }

    @Test
    void refundsAddUpToStripesTotal() {
        PaymentRefundedEvent first = refunded(200, 200);
        after(INITIATED, PREPARED, SUCCEEDED)
                .when(observe(truth().status(IntentStatus.SUCCEEDED).refunded(200)))
                .expectEvents(first);
        after(INITIATED, PREPARED, SUCCEEDED, first)
                .when(observe(truth().status(IntentStatus.SUCCEEDED).refunded(200)))
                .expectNoEvents();
        after(INITIATED, PREPARED, SUCCEEDED, first)
                .when(observe(truth().status(IntentStatus.SUCCEEDED).refunded(1225)))
                .expectEvents(refunded(1025, 1225));
    }

    @Test
    void refundHeardOfTogetherWithTheMoneyIsToldAfterIt() {
        after(INITIATED, PREPARED)
                .when(observe(truth().status(IntentStatus.SUCCEEDED).refunded(1225)))
                .expectEvents(SUCCEEDED, refunded(1225, 1225));
    }

    @Test
    void refundThatABankDidNotTakeReturns() {
        after(INITIATED, PREPARED, SUCCEEDED, refunded(200, 200))
                .when(observe(truth().status(IntentStatus.SUCCEEDED).refunded(0)))
                .expectEvents(new RefundReturnedEvent(PAYMENT, ALICE, gbp(200), gbp(0), NOON));
    }

    @Test
    void administratorRefunds() {
        after(INITIATED, PREPARED, SUCCEEDED).when(refund(REFUND, 1225)).expectEvents(requested(1225));
    }

    @Test
    void refundIsAskedForOnce() {
        after(INITIATED, PREPARED, SUCCEEDED, requested(200))
                .when(refund(REFUND, 200))
                .expectNoEvents();
    }

    @Test
    void noMoreIsRefundedThanWasPaid() {
        Stream.of(
                        after(INITIATED, PREPARED, SUCCEEDED).when(refund(REFUND, 1226)),
                        after(INITIATED, PREPARED, SUCCEEDED).when(refund(REFUND, 0)),
                        after(INITIATED, PREPARED, SUCCEEDED, requested(1000)).when(refund(new RefundId(9002), 226)),
                        after(INITIATED, PREPARED, SUCCEEDED, refunded(1000, 1000))
                                .when(refund(REFUND, 226)),
                        after(INITIATED, PREPARED).when(refund(REFUND, 1)))
                .forEach(refusal -> refusal.expectNoEvents().expectException(NothingToRefundException.class));
    }

    @Test
    void declinedRefundMayBeAskedForAgain() {
        RefundDeclinedEvent declined = new RefundDeclinedEvent(PAYMENT, ALICE, REFUND, "charge_disputed");
        after(INITIATED, PREPARED, SUCCEEDED, requested(1225))
                .when(new DeclineRefundCommand(PAYMENT, REFUND, "charge_disputed"))
                .expectEvents(declined);
        RefundId second = new RefundId(9002);
        after(INITIATED, PREPARED, SUCCEEDED, requested(1225), declined)
                .when(refund(second, 1225))
                .expectEvents(new RefundRequestedEvent(PAYMENT, ALICE, second, INTENT, PRICE, "asked"));
    }

    @Test
    void moneyIsBelievedEvenFromANodeWhoseClockIsBehind() {
        after(INITIATED, PREPARED, new PaymentSubmittedEvent(PAYMENT, ALICE, LATER))
                .when(observe(truth().status(IntentStatus.SUCCEEDED)))
                .expectEvents(SUCCEEDED);
    }

    @Test
    void complaintIsToldOnce() {
        PaymentDisputedEvent disputed = disputed();
        after(INITIATED, PREPARED, SUCCEEDED)
                .when(observe(truth().status(IntentStatus.SUCCEEDED).dispute(DisputeState.OPEN)))
                .expectEvents(disputed);
        after(INITIATED, PREPARED, SUCCEEDED, disputed)
                .when(observe(truth().status(IntentStatus.SUCCEEDED).dispute(DisputeState.OPEN)))
                .expectNoEvents();
    }

    @Test
    void complaintThatWasDecidedUnheardIsToldWithItsBeginning() {
        after(INITIATED, PREPARED, SUCCEEDED)
                .when(observe(truth().status(IntentStatus.SUCCEEDED).dispute(DisputeState.LOST)))
                .expectEvents(
                        disputed(),
                        new PaymentDisputeClosedEvent(
                                PAYMENT, ALICE, new PaymentDispute("dp_1", DisputeState.LOST, PRICE), NOON));
    }

    private TestExecutor<Payment> after(Object... events) {
        return new AggregateTestFixture<>(Payment.class).given(events);
    }

    private static PaymentSucceededEvent succeededWith(PaymentPurpose purpose, Money amount, Instant at) {
        VatEvidence evidence = new VatEvidence(POLAND, GERMANY, POLAND);
        return new PaymentSucceededEvent(PAYMENT, ALICES_ACCOUNT, ALICE, purpose, amount, evidence, RECEIPT, at);
    }

    private static PaymentRefundedEvent refunded(long amount, long total) {
        return new PaymentRefundedEvent(PAYMENT, ALICE, gbp(amount), gbp(total), NOON);
    }

    private static RefundRequestedEvent requested(long amount) {
        return new RefundRequestedEvent(PAYMENT, ALICE, REFUND, INTENT, gbp(amount), "asked");
    }

    private static PaymentDisputedEvent disputed() {
        return new PaymentDisputedEvent(PAYMENT, ALICE, new PaymentDispute("dp_1", DisputeState.OPEN, PRICE), NOON);
    }

    private static RefundPaymentCommand refund(RefundId id, long amount) {
        return new RefundPaymentCommand(PAYMENT, id, gbp(amount), "asked");
    }

    private static ObservePaymentCommand observe(Truth truth) {
        return new ObservePaymentCommand(PAYMENT, truth.build());
    }

    private static Truth truth() {
        return new Truth(INTENT, IntentStatus.UNPAID, "basic", 1225, null, 0, null, NOON);
    }

    private static Money gbp(long pence) {
        return Money.of(pence, "GBP");
    }

    private record Truth(
            String intent,
            IntentStatus status,
            String plan,
            long amount,
            @Nullable PaymentFailure failure,
            long refunded,
            @Nullable DisputeState dispute,
            Instant asOf) {

        Truth intent(String other) {
            return new Truth(other, status, plan, amount, failure, refunded, dispute, asOf);
        }

        Truth status(IntentStatus other) {
            return new Truth(intent, other, plan, amount, failure, refunded, dispute, asOf);
        }

        Truth plan(String other) {
            return new Truth(intent, status, other, amount, failure, refunded, dispute, asOf);
        }

        Truth amount(long other) {
            return new Truth(intent, status, plan, other, failure, refunded, dispute, asOf);
        }

        Truth failure(PaymentFailure other) {
            return new Truth(intent, status, plan, amount, other, refunded, dispute, asOf);
        }

        Truth refunded(long other) {
            return new Truth(intent, status, plan, amount, failure, other, dispute, asOf);
        }

        Truth dispute(DisputeState other) {
            return new Truth(intent, status, plan, amount, failure, refunded, other, asOf);
        }

        Truth asOf(Instant other) {
            return new Truth(intent, status, plan, amount, failure, refunded, dispute, other);
        }

        PaymentTruth build() {
            PaymentDispute complaint = dispute == null ? null : new PaymentDispute("dp_1", dispute, PRICE);
            return new PaymentTruth(
                    intent,
                    status,
                    plan,
                    gbp(amount),
                    failure,
                    gbp(refunded),
                    complaint,
                    RECEIPT,
                    POLAND,
                    GERMANY,
                    asOf);
        }
    }
}
