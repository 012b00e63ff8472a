package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.model.PaymentIntent;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * `kill -9` between the steps of paying, and while members talk: one kill and one start for both, because each costs half a
 * minute. A lost answer of Stripe leaves what a crash right after the call leaves; held notices
 * leave what a crash before the first of them leaves. Afterwards there is no money without a payment, no payment without
 * money, and nothing twice.
 */
class KilledInTheMiddleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String[] ASKING_SOON = {
        "--atrium.payments.reconciliation.silence=PT2S", "--atrium.payments.reconciliation.every=PT1S"
    };

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void paymentsAndTalkGoOnFromWhateverStepTheyWereKilledAt() throws Exception {
        String ada = Members.unique("ada");
        String bob = Members.unique("bob");
        String cid = Members.unique("cid");
        Path data = directory.resolve("site");

        KilledTalk talk;
        try (SiteProcess first = SiteProcess.start(data)) {
            StripeDesk stripe = new StripeDesk(first.port());
            becomesCustomer(stripe, Payer.registered(first.port(), cid));
            customerIsMadeAndTheAnswerLost(stripe, Payer.registered(first.port(), ada));
            intentIsMadeAndTheAnswerLost(stripe, Payer.registered(first.port(), bob));
            moneyIsTakenAndNobodyTold(stripe, Payer.loggedIn(first.port(), cid));
            talk = KilledTalk.begun(first);
            first.kill();
        }

        ChatTab listening;
        try (SiteProcess second = SiteProcess.start(data, ASKING_SOON)) {
            listening = talk.goesOn(second);
            StripeDesk still = new StripeDesk(second.port());
            paid(Payer.loggedIn(second.port(), cid), "£25.00");
            goesOnWithTheOneThereIs(still, Payer.loggedIn(second.port(), ada));
            goesOnWithTheOneThereIs(still, Payer.loggedIn(second.port(), bob));
        }
        assertThat(listening.awaitClosed())
                .as("a restart, after which pages come back")
                .isEqualTo(1012);
    }

    /** Until Stripe knows the address as well: what the site still had to tell would use up the next fault. */
    private static void becomesCustomer(StripeDesk stripe, Payer payer) throws Exception {
        payer.page("/donate/");
        await().atMost(PATIENCE)
                .until(() -> stripe.shown("customers").stream()
                        .anyMatch(
                                customer -> customer.path("email").asString("").equals(payer.address())));
    }

    private static void customerIsMadeAndTheAnswerLost(StripeDesk stripe, Payer ada) throws Exception {
        stripe.fault("timeout", 1);
        assertThat(ada.buy("basic").status()).isEqualTo(503);
    }

    private static void intentIsMadeAndTheAnswerLost(StripeDesk stripe, Payer bob) throws Exception {
        becomesCustomer(stripe, bob);
        stripe.fault("timeout", 1);
        assertThat(bob.buy("basic").status()).isEqualTo(503);
    }

    private static void moneyIsTakenAndNobodyTold(StripeDesk stripe, Payer cid) throws Exception {
        PaymentIntent intent = stripe.intentOf(cid.buy("standard").secret());
        stripe.sendNotices("held");
        stripe.pay(intent, "pm_card_visa");
    }

    private static void goesOnWithTheOneThereIs(StripeDesk stripe, Payer payer) throws Exception {
        PaymentIntent intent = stripe.intentOf(payer.buy("basic").secret());
        assertThat(stripe.customersOf(String.valueOf(intent.getMetadata().get("user_id"))))
                .hasSize(1);
        assertThat(stripe.intentsOf(intent.getCustomer()))
                .filteredOn(one -> "plan".equals(one.getMetadata().get("kind")))
                .hasSize(1);
        stripe.pay(intent, "pm_card_visa");
        paid(payer, "£12.25");
    }

    private static void paid(Payer payer, String amount) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(payer.page("/payments/").select(".payment-item")).hasSize(1);
            assertThat(payer.history()).contains("Paid", amount);
        });
    }
}
