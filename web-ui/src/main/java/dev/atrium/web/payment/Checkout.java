package dev.atrium.web.payment;

import dev.atrium.api.payment.BeginPaymentCommand;
import dev.atrium.api.payment.CancelPaymentCommand;
import dev.atrium.api.payment.FindPaymentQuery;
import dev.atrium.api.payment.IntentStatus;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.ObservePaymentCommand;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.api.payment.PaymentTruth;
import dev.atrium.api.payment.PaymentView;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.shared.StorageUnavailableException;
import dev.atrium.api.user.MemberView;
import dev.atrium.gateway.payment.IntentNotOpenException;
import dev.atrium.gateway.payment.IntentOrder;
import dev.atrium.gateway.payment.NoSuchIntentException;
import dev.atrium.gateway.payment.PaymentGateway;
import dev.atrium.gateway.payment.PaymentIntentView;
import dev.atrium.gateway.payment.PaymentsUnavailableException;
import dev.atrium.web.command.Commands;
import dev.atrium.web.command.Queries;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens the payment that a member is about to make. Which payment and which intent that is, only the account knows: an unpaid
 * one is used again, with the amount that is wanted now, and a new one begins only when the former is over. Every step may
 * be cut short by a crash: the next request finds what was done and goes on from there.
 */
@Component
class Checkout {

    /** The open payment may turn out to be over, or be paid in another window between two steps. */
    private static final int MOST_TURNS = 4;

    private final StripeCustomers customers;
    private final Commands commands;
    private final Queries queries;
    private final PaymentGateway gateway;
    private final IdSource ids;
    private final Clock clock;

    Checkout(
            StripeCustomers customers,
            Commands commands,
            Queries queries,
            PaymentGateway gateway,
            IdSource ids,
            Clock clock) {
        this.customers = customers;
        this.commands = commands;
        this.queries = queries;
        this.gateway = gateway;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a member wants to pay.
     *
     * @param amountIsChosen false where an open payment keeps its amount
     * @param payAgain whether a payment that turns out to be paid already is followed by a new one
     * @param from the visitor's country, null if unknown
     */
    record Wish(
            PaymentPurpose purpose,
            Money amount,
            boolean amountIsChosen,
            boolean payAgain,
            @Nullable CountryCode from) {}

    /**
     * @param stillWanted asked once the payment has begun and before Stripe hears of it, when what was paid until then can be
     *     seen: throws to leave it at that
     * @throws PaymentUnderWayException if the former payment is still at the bank, or has just been paid
     */
    PaymentIntentView open(MemberView member, Wish wish, Runnable stillWanted) {
        String customer = customers.of(member);
        PaymentId over = null;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            PaymentView payment = begin(member, wish, over);
            stillWanted.run();
            PaymentIntentView intent = payment.state().isSettled() ? null : intentOf(payment, customer);
            PaymentIntentView open = intent == null ? null : openIntent(payment, intent, wish);
            if (open != null) {
                return open;
            }
            over = payment.id();
        }
        throw new PaymentUnderWayException();
    }

    private PaymentView begin(MemberView member, Wish wish, @Nullable PaymentId over) {
        BeginPaymentCommand begin = new BeginPaymentCommand(
                member.accountId(), new PaymentId(ids.next()), over, wish.purpose(), wish.amount(), wish.from());
        PaymentId payment = commands.sendFor(PaymentId.class, begin, ProcessingGroups.PAYMENTS);
        return queries.find(new FindPaymentQuery(payment), PaymentView.class)
                .orElseThrow(() -> new StorageUnavailableException(
                        "the read table of payments", new IllegalStateException("behind")));
    }

    /** Null where Stripe does not know it, as after a change of the account there. */
    private @Nullable PaymentIntentView intentOf(PaymentView payment, String customer) {
        String known = payment.intentId();
        try {
            return known == null ? newIntent(payment, customer) : gateway.findIntent(known);
        } catch (NoSuchIntentException gone) {
            return null;
        }
    }

    private PaymentIntentView newIntent(PaymentView payment, String customer) {
        try {
            return gateway.ensureIntent(
                    new IntentOrder(payment.id(), payment.payer(), customer, payment.purpose(), payment.amount()));
        } catch (PaymentsUnavailableException fault) {
            if (fault.answered()) {
                // Asked again about this payment, Stripe would only repeat itself: the next try is to be another one.
                commands.send(new CancelPaymentCommand(payment.id(), "Stripe failed", clock.instant()));
            }
            throw fault;
        }
    }

    /** The intent as it is wanted, or null if it is over. */
    private @Nullable PaymentIntentView openIntent(PaymentView payment, PaymentIntentView intent, Wish wish) {
        PaymentTruth truth = intent.truth();
        if (isNews(payment, truth)) {
            tell(payment.id(), truth);
        }
        return switch (truth.status()) {
            case UNPAID -> isAsWanted(truth, wish) ? intent : changed(payment.id(), truth.intentId(), wish);
            case PROCESSING -> throw new PaymentUnderWayException();
            case SUCCEEDED -> {
                if (!wish.payAgain()) {
                    throw new PaymentUnderWayException();
                }
                yield null;
            }
            case CANCELLED -> null;
        };
    }

    private static boolean isNews(PaymentView payment, PaymentTruth truth) {
        return !truth.intentId().equals(payment.intentId())
                || truth.status() != IntentStatus.UNPAID
                || !truth.amount().equals(payment.amount())
                || truth.failure() != null;
    }

    private static boolean isAsWanted(PaymentTruth truth, Wish wish) {
        return !wish.amountIsChosen()
                || (truth.amount().equals(wish.amount())
                        && Objects.equals(truth.plan(), wish.purpose().plan()));
    }

    private PaymentIntentView changed(PaymentId payment, String intentId, Wish wish) {
        try {
            PaymentIntentView intent = gateway.changeAmount(intentId, wish.purpose(), wish.amount());
            tell(payment, intent.truth());
            return intent;
        } catch (IntentNotOpenException paidMeanwhile) {
            tell(payment, gateway.findIntent(intentId).truth());
            throw new PaymentUnderWayException();
        }
    }

    private void tell(PaymentId payment, PaymentTruth truth) {
        commands.send(new ObservePaymentCommand(payment, truth), ProcessingGroups.PAYMENTS);
    }
}
