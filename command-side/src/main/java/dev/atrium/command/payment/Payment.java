package dev.atrium.command.payment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.atrium.api.account.AccountId;
import dev.atrium.api.payment.BeginPaymentCommand;
import dev.atrium.api.payment.CancelPaymentCommand;
import dev.atrium.api.payment.DeclineRefundCommand;
import dev.atrium.api.payment.ForeignIntentException;
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
import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.payment.PaymentSubmittedEvent;
import dev.atrium.api.payment.PaymentSucceededEvent;
import dev.atrium.api.payment.PaymentTruth;
import dev.atrium.api.payment.RefundDeclinedEvent;
import dev.atrium.api.payment.RefundPaymentCommand;
import dev.atrium.api.payment.RefundRequestedEvent;
import dev.atrium.api.payment.RefundReturnedEvent;
import dev.atrium.api.payment.VatEvidence;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One payment. Nothing that a browser says moves it: it is told what Stripe says, again and again, and keeps what is new.
 * Its fields are also the form of its snapshots.
 */
@Aggregate(type = "payment", snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1")
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
@SuppressWarnings("NullAway.Init") // the first event sets every field
public class Payment {

    @AggregateIdentifier
    private PaymentId id;

    private AccountId accountId;
    private UserId payer;
    private PaymentPurpose purpose;
    private Money amount;
    private PaymentState state;
    private @Nullable CountryCode addressCountry;
    private @Nullable String intentId;
    private @Nullable PaymentFailure failure;
    private @Nullable PaymentDispute dispute;
    private Refunds refunds;

    /** How new the newest word of Stripe is that changed anything. */
    private Instant asOf = Instant.EPOCH;

    /** For loading from events or a snapshot. */
    Payment() {}

    /** A payment that the account has just agreed to. */
    public Payment(BeginPaymentCommand begin, UserId payer) {
        apply(new PaymentInitiatedEvent(
                begin.proposed(), begin.accountId(), payer, begin.purpose(), begin.amount(), begin.addressCountry()));
    }

    @CommandHandler
    void handle(ObservePaymentCommand command) {
        PaymentTruth truth = command.truth();
        if (intentId != null && !intentId.equals(truth.intentId())) {
            throw new ForeignIntentException();
        }
        StripesWord word = new StripesWord(id, payer, truth);
        if (truth.asOf().isBefore(asOf) && !isNewMoney(word)) {
            return;
        }
        learn(word.aboutIntent(intentId));
        if (state != PaymentState.SUCCEEDED) {
            learn(word.aboutAmount(purpose, amount));
            learnOutcome(word);
        }
        if (state == PaymentState.SUCCEEDED) {
            learn(word.aboutRefunds(refunds.total()));
        }
        learn(word.aboutNewDispute(dispute));
        learn(word.aboutDecidedDispute(dispute));
    }

    /** Heard of at last: believed even if the clock of the node that asked is behind. */
    private boolean isNewMoney(StripesWord word) {
        return word.isMoney() && state != PaymentState.SUCCEEDED;
    }

    private static void learn(Optional<Object> news) {
        news.ifPresent(AggregateLifecycle::apply);
    }

    /** Money that came is never unsaid; and it is believed whatever was thought before. */
    private void learnOutcome(StripesWord word) {
        if (word.isMoney()) {
            apply(succeeded(word.truth()));
        } else if (state != PaymentState.CANCELLED) {
            learn(word.aboutDelay(state, failure));
        }
    }

    private PaymentSucceededEvent succeeded(PaymentTruth truth) {
        VatEvidence evidence = new VatEvidence(truth.billingCountry(), truth.cardCountry(), addressCountry);
        return new PaymentSucceededEvent(
                id, accountId, payer, purpose, truth.amount(), evidence, truth.receiptUrl(), truth.asOf());
    }

    @CommandHandler
    void handle(CancelPaymentCommand command) {
        if (intentId == null && state.isOpen()) {
            apply(new PaymentCancelledEvent(id, payer, command.reason(), command.at()));
        }
    }

    @CommandHandler
    void handle(RefundPaymentCommand command) {
        if (refunds.asked(command.refundId())) {
            return;
        }
        if (state != PaymentState.SUCCEEDED
                || intentId == null
                || command.amount().isNothing()
                || command.amount().isMoreThan(refunds.leftOf(amount))) {
            throw new NothingToRefundException();
        }
        apply(new RefundRequestedEvent(id, payer, command.refundId(), intentId, command.amount(), command.reason()));
    }

    @CommandHandler
    void handle(DeclineRefundCommand command) {
        if (refunds.isWaiting(command.refundId())) {
            apply(new RefundDeclinedEvent(id, payer, command.refundId(), command.code()));
        }
    }

    @EventSourcingHandler
    void on(PaymentInitiatedEvent event) {
        id = event.paymentId();
        accountId = event.accountId();
        payer = event.payer();
        purpose = event.purpose();
        amount = event.amount();
        addressCountry = event.addressCountry();
        state = PaymentState.INITIATED;
        refunds = Refunds.none(amount.currency());
    }

    @EventSourcingHandler
    void on(PaymentPreparedEvent event) {
        intentId = event.intentId();
        asOf = event.at();
    }

    @EventSourcingHandler
    void on(PaymentAmountChangedEvent event) {
        purpose = event.purpose();
        amount = event.amount();
        asOf = event.at();
    }

    @EventSourcingHandler
    void on(PaymentSubmittedEvent event) {
        state = PaymentState.PROCESSING;
        asOf = event.at();
    }

    @EventSourcingHandler
    void on(PaymentSucceededEvent event) {
        state = PaymentState.SUCCEEDED;
        amount = event.amount();
        asOf = event.at();
    }

    @EventSourcingHandler
    void on(PaymentFailedEvent event) {
        state = PaymentState.FAILED;
        failure = event.failure();
        asOf = event.at();
    }

    @EventSourcingHandler
    void on(PaymentCancelledEvent event) {
        state = PaymentState.CANCELLED;
        asOf = event.at();
    }

    @EventSourcingHandler
    void on(RefundRequestedEvent event) {
        refunds.ask(event.refundId(), event.amount());
    }

    @EventSourcingHandler
    void on(RefundDeclinedEvent event) {
        refunds.returned(refunds.total());
    }

    @EventSourcingHandler
    void on(PaymentRefundedEvent event) {
        refunds.paid(event.total());
        asOf = event.at();
    }

    @EventSourcingHandler
    void on(RefundReturnedEvent event) {
        refunds.returned(event.total());
        asOf = event.at();
    }

    @EventSourcingHandler
    void on(PaymentDisputedEvent event) {
        dispute = event.dispute();
        asOf = event.at();
    }

    @EventSourcingHandler
    void on(PaymentDisputeClosedEvent event) {
        dispute = event.dispute();
        asOf = event.at();
    }
}
