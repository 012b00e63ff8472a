package dev.atrium.saga.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.payment.CancelPaymentCommand;
import dev.atrium.api.payment.FindSilentPaymentsQuery;
import dev.atrium.api.payment.FindSilentPaymentsQuery.Span;
import dev.atrium.api.payment.FindStripeCustomerQuery;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentPage;
import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.payment.PaymentView;
import dev.atrium.api.payment.StripeCustomerView;
import dev.atrium.api.payment.VatEvidence;
import dev.atrium.api.user.UserId;
import dev.atrium.gateway.payment.PaymentsUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Forty days of silence, in steps of five minutes, as the site would live through them. */
class PaymentReconciliationTest {

    private static final Instant BEGUN = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final ReconciliationSettings SETTINGS = new ReconciliationSettings(STEP, Duration.ofMinutes(10));

    private final SilentStripe stripe = new SilentStripe();
    private final SimpleCommandBus commands = SimpleCommandBus.builder().build();
    private final CommandGateway gateway =
            DefaultCommandGateway.builder().commandBus(commands).build();

    @Test
    void intentIsAskedAboutAtDoubledDistancesAndCancelledAfterAMonth() {
        liveThrough(Duration.ofDays(40), payment("pi_1"));
        assertThat(stripe.asked())
                .startsWith(Duration.ofMinutes(10), Duration.ofMinutes(20), Duration.ofMinutes(40))
                .hasSize(13)
                .allMatch(silence -> silence.compareTo(Duration.ofDays(30)) < 0);
        assertThat(stripe.cancelled()).containsExactly(Duration.ofDays(30));
    }

    @Test
    void intentThatWasPaidAtTheLastMomentIsAskedAboutInstead() {
        stripe.isPaidWhenItIsToBeCancelled();
        liveThrough(Duration.ofDays(31), payment("pi_1"));
        assertThat(stripe.cancelled()).isEmpty();
        assertThat(stripe.asked()).endsWith(Duration.ofDays(30)).hasSize(14);
    }

    /** A crash came before Stripe heard of it: it is looked for, and given up after a day. */
    @Test
    void paymentThatStripeNeverHeardOfIsGivenUp() {
        List<Object> sent = new ArrayList<>();
        commands.subscribe(CancelPaymentCommand.class.getName(), message -> sent.add(message.getPayload()));
        liveThrough(Duration.ofDays(2), payment(null));
        assertThat(stripe.asked()).isEmpty();
        assertThat(sent).hasSize(1);
    }

    @Test
    void whileStripeIsAwayNothingIsTakenForDone() {
        PaymentReconciliation reconciliation = reconciliation(BEGUN.plus(Duration.ofMinutes(12)), payment("pi_1"));
        stripe.isAway();
        assertThatExceptionOfType(PaymentsUnavailableException.class)
                .isThrownBy(() -> reconciliation.askAbout(BEGUN.plus(STEP)));
    }

    private void liveThrough(Duration time, PaymentView payment) {
        Instant last = BEGUN.minusSeconds(1);
        for (Instant now = BEGUN; now.isBefore(BEGUN.plus(time)); now = now.plus(STEP)) {
            stripe.sinceSilence(Duration.between(BEGUN, now));
            reconciliation(now, payment).askAbout(last);
            last = now;
        }
    }

    private PaymentReconciliation reconciliation(Instant now, PaymentView payment) {
        QueryGateway queries = queriesFinding(payment);
        return new PaymentReconciliation(
                queries, stripe, new PaymentInquiry(stripe, gateway), SETTINGS, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** The read table, with one row. */
    private static QueryGateway queriesFinding(PaymentView payment) {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        bus.<PaymentPage>subscribe(
                FindSilentPaymentsQuery.class.getName(),
                PaymentPage.class,
                message -> new PaymentPage(
                        wants((FindSilentPaymentsQuery) message.getPayload(), payment) ? List.of(payment) : List.of(),
                        null));
        bus.subscribe(FindStripeCustomerQuery.class.getName(), StripeCustomerView.class, message -> null);
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    private static boolean wants(FindSilentPaymentsQuery query, PaymentView payment) {
        return query.lastHeard().stream().anyMatch(span -> isIn(span, payment.changed()));
    }

    private static boolean isIn(Span span, Instant moment) {
        return moment.isAfter(span.after()) && !moment.isAfter(span.until());
    }

    private static PaymentView payment(@Nullable String intentId) {
        Money price = Money.of(1225, "GBP");
        return new PaymentView(
                new PaymentId(1),
                new AccountId(2),
                new UserId(3),
                PaymentPurpose.plan("basic"),
                price,
                PaymentState.INITIATED,
                Money.nothing(price.currency()),
                null,
                intentId,
                null,
                null,
                new VatEvidence(null, null, null),
                BEGUN,
                null,
                BEGUN,
                null);
    }
}
