package dev.atrium.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.ApiConnectionException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * `kill -9` before and after every step of paying and of giving money back, each with a member of their own: afterwards there
 * is one customer, one intent, the money once at Stripe and once here, and one mail about it.
 */
@Tag("endurance")
class KilledAtEveryStepIT {

    /** A task that a killed node held is taken up again after two minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final List<String> UNTIL_IT_CAN_BE_PAID = List.of(
            "before ensureCustomer",
            "after ensureCustomer",
            "after LinkStripeCustomerCommand",
            "after BeginPaymentCommand",
            "before ensureIntent",
            "after ensureIntent UNPAID",
            "after ObservePaymentCommand UNPAID");

    private static final List<String> ONCE_IT_IS_PAID = List.of(
            "before notice payment_intent.succeeded",
            "after notice payment_intent.succeeded",
            "after findIntent SUCCEEDED",
            "before ObservePaymentCommand SUCCEEDED",
            "after ObservePaymentCommand SUCCEEDED");

    private static final List<String> ON_ITS_WAY_BACK =
            List.of("after RefundPaymentCommand", "before refund", "after refund");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private SiteProcess site;

    @BeforeEach
    void start() throws IOException {
        restart();
    }

    @AfterEach
    void end() throws Exception {
        site.close();
    }

    @Test
    void memberPaysOnceWhateverStepTheFirstTryWasKilledAt() throws Exception {
        for (String step : UNTIL_IT_CAN_BE_PAID) {
            String member = Members.unique("ada");
            Payer payer = Payer.registered(site.port(), member);
            killAt(step, () -> payer.buy("basic"));
            Payer again = Payer.loggedIn(site.port(), member);
            PaymentIntent intent = stripe().intentOf(again.buy("basic").secret());
            stripe().pay(intent, "pm_card_visa");
            paidOnce(step, again, intent);
        }
    }

    @Test
    void moneyIsBookedOnceWhateverStepTheNoticeWasKilledAt() throws Exception {
        for (String step : ONCE_IT_IS_PAID) {
            String member = Members.unique("bob");
            Payer payer = Payer.registered(site.port(), member);
            PaymentIntent intent = stripe().intentOf(payer.buy("basic").secret());
            killAt(step + "|" + intent.getId(), () -> stripe().pay(intent, "pm_card_visa"));
            paidOnce(step, Payer.loggedIn(site.port(), member), intent);
        }
    }

    @Test
    void moneyGoesBackOnceWhateverStepTheRefundWasKilledAt() throws Exception {
        for (String step : ON_ITS_WAY_BACK) {
            givenBackOnce(step);
        }
    }

    private void givenBackOnce(String step) throws Exception {
        String member = Members.unique("cid");
        Payer payer = Payer.registered(site.port(), member);
        PaymentIntent intent = stripe().intentOf(payer.buy("basic").secret());
        stripe().pay(intent, "pm_card_visa");
        paidOnce(step, payer, intent);
        String payment = "/admin/payments/"
                + payer.page("/payments/").select(".payment-item").attr("data-payment-id");
        Visitor admin = new Operators(site.port()).admin();
        killAt(step, () -> Operators.act(admin, payment, "refund", Map.of("amount", "2.25")));

        Payer again = Payer.loggedIn(site.port(), member);
        await(step)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(again.history()).contains("£2.25 given back"));
        assertThat(stripe().refundsOf(intent))
                .as(step)
                .extracting(Refund::getAmount)
                .containsExactly(225L);
        await(step)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stripe().mailsTo(again.address(), "back to you"))
                        .isEqualTo(1));
    }

    private void paidOnce(String step, Payer payer, PaymentIntent intent) throws Exception {
        await(step)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(payer.history()).contains("Paid", "£12.25"));
        assertThat(payer.page("/payments/").select(".payment-item[data-state=success]"))
                .as(step)
                .hasSize(1);
        assertThat(stripe().customersOf(requireNonNull(intent.getMetadata().get("user_id"))))
                .as(step)
                .hasSize(1);
        assertThat(stripe().intentsOf(intent.getCustomer()))
                .as(step)
                .extracting(PaymentIntent::getStatus)
                .containsExactly("succeeded");
        await(step)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stripe().mailsTo(payer.address(), "Your payment of £12.25"))
                        .isEqualTo(1));
    }

    private interface Action {
        void run() throws Exception;
    }

    /** The action need not live to see its answer. */
    private void killAt(String step, Action action) throws Exception {
        Files.writeString(crashFile(), step);
        try {
            action.run();
        } catch (Exception killed) {
            assertThat(killed).as(step).isInstanceOfAny(IOException.class, ApiConnectionException.class);
        }
        await("killed " + step).atMost(PATIENCE).until(() -> !site.isAlive());
        restart();
    }

    private void restart() throws IOException {
        site = SiteProcess.start(
                directory.resolve("site"),
                "--" + CrashPoint.PROPERTY + "=" + crashFile(),
                "--atrium.admin.username=admin",
                "--atrium.admin.email=admin@mail.example",
                "--atrium.admin.password=sandbox-Admin-1",
                "--atrium.payments.reconciliation.silence=PT2S",
                "--atrium.payments.reconciliation.every=PT1S");
    }

    private Path crashFile() {
        return directory.resolve("crash");
    }

    private StripeDesk stripe() {
        return new StripeDesk(site.port());
    }
}
