package dev.atrium.saga.payment;

import dev.atrium.api.payment.CancelPaymentCommand;
import dev.atrium.api.payment.FindSilentPaymentsQuery;
import dev.atrium.api.payment.FindSilentPaymentsQuery.Span;
import dev.atrium.api.payment.FindStripeCustomerQuery;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentPage;
import dev.atrium.api.payment.PaymentView;
import dev.atrium.api.payment.StripeCustomerView;
import dev.atrium.gateway.payment.IntentNotOpenException;
import dev.atrium.gateway.payment.PaymentGateway;
import dev.atrium.gateway.payment.PaymentIntentView;
import dev.atrium.gateway.payment.PaymentsUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks about payments that nothing was heard of: after ten minutes of silence, after twenty, forty and so on, up to a month.
 * Then nobody will pay any more, and the intent is cancelled. What a crash left between Stripe and us is found here too.
 */
@Component
class PaymentReconciliation {

    private static final Logger log = LoggerFactory.getLogger(PaymentReconciliation.class);
    private static final int PAGE = 100;
    private static final Duration ABANDONED = Duration.ofDays(30);
    /** A payment that Stripe never heard of; by then a request that was about to tell it has ended. */
    private static final Duration UNHEARD_OF = Duration.ofDays(1);

    private final QueryGateway queries;
    private final PaymentGateway gateway;
    private final PaymentInquiry inquiry;
    private final ReconciliationSettings settings;
    private final Clock clock;

    PaymentReconciliation(
            QueryGateway queries,
            PaymentGateway gateway,
            PaymentInquiry inquiry,
            ReconciliationSettings settings,
            Clock clock) {
        this.queries = queries;
        this.gateway = gateway;
        this.inquiry = inquiry;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param last when this was done before; null for never
     * @throws PaymentsUnavailableException if Stripe does not answer: then it is done again for the same span of time
     */
    void askAbout(@Nullable Instant last) {
        Instant now = clock.instant();
        List<Span> silences = silences(last == null ? Instant.EPOCH : last, now);
        PaymentId after = null;
        do {
            PaymentPage page = queries.query(new FindSilentPaymentsQuery(silences, after, PAGE), PaymentPage.class)
                    .join();
            page.payments().forEach(payment -> askAbout(payment, now));
            after = page.next();
        } while (after != null);
    }

    private List<Span> silences(Instant last, Instant now) {
        return Stream.iterate(
                        settings.silence(),
                        silence -> silence.compareTo(ABANDONED.multipliedBy(2)) < 0,
                        s -> s.multipliedBy(2))
                .map(silence -> silence.compareTo(ABANDONED) < 0 ? silence : ABANDONED)
                .map(silence -> new Span(last.minus(silence), now.minus(silence)))
                .toList();
    }

    private void askAbout(PaymentView payment, Instant now) {
        try {
            String intentId = payment.intentId();
            if (intentId == null) {
                lookFor(payment, now);
            } else if (isSilentFor(ABANDONED, payment, now)) {
                giveUp(intentId);
            } else {
                inquiry.ask(intentId);
            }
        } catch (PaymentsUnavailableException away) {
            throw away;
        } catch (RuntimeException failure) {
            log.error(
                    "cannot reconcile payment {}: {}",
                    payment.id(),
                    failure.getClass().getSimpleName());
        }
    }

    private void lookFor(PaymentView payment, Instant now) {
        Optional<PaymentIntentView> intent = queries.query(
                        new FindStripeCustomerQuery(payment.accountId()),
                        ResponseTypes.optionalInstanceOf(StripeCustomerView.class))
                .join()
                .flatMap(customer -> gateway.findIntentOf(payment.id(), customer.stripeCustomerId()));
        if (intent.isPresent()) {
            inquiry.tell(intent.get());
        } else if (isSilentFor(UNHEARD_OF, payment, now)) {
            inquiry.send(new CancelPaymentCommand(payment.id(), "abandoned", now));
        }
    }

    private void giveUp(String intentId) {
        try {
            inquiry.tell(gateway.cancelIntent(intentId));
        } catch (IntentNotOpenException paidAfterAll) {
            inquiry.ask(intentId);
        }
    }

    private static boolean isSilentFor(Duration time, PaymentView payment, Instant now) {
        return !payment.changed().isAfter(now.minus(time));
    }
}
