package dev.atrium.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.CardException;
import com.stripe.model.PaymentIntent;
import dev.atrium.web.payment.PaymentSumCheck;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Paying as members, lying browsers and Stripe see it. */
@RunningSite
class PaymentsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    @Autowired
    PaymentSumCheck sums;

    @Autowired
    JdbcClient jdbc;

    private StripeDesk stripe;
    private Payer alice;

    @BeforeEach
    void open() throws Exception {
        stripe = new StripeDesk(port);
        alice = Payer.registered(port, Members.alice());
    }

    @AfterEach
    void heal() throws Exception {
        stripe.fault("none", 0);
    }

    @Test
    void planIsPaidWhenStripeSaysSo() throws Exception {
        PaymentIntent intent = stripe.intentOf(alice.buy("basic").secret());
        assertThat(intent.getAmount()).isEqualTo(1225);
        assertThat(intent.getCurrency()).isEqualTo("gbp");
        assertThat(intent.getMetadata()).containsEntry("plan", "basic").containsKeys("payment_id", "user_id");
        assertThat(alice.history()).contains("not paid anything");

        stripe.pay(intent, "pm_card_visa");
        awaitHistory("Plan Basic", "£12.25", "Paid");
        assertThat(alice.page("/payment-success/?payment_intent=" + intent.getId())
                        .select("#payment-outcome")
                        .attr("data-state"))
                .isEqualTo("succeeded");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(mailsAbout("Your payment of £12.25")).isEqualTo(1));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(stripe.customer(intent.getCustomer()).getEmail()).isEqualTo(alice.address());
            assertThat(stripe.customer(intent.getCustomer()).getName()).isEqualTo("Maria Skłodowska");
        });
    }

    @Test
    void declinedCardIsToldAndAnotherMayPay() throws Exception {
        PaymentIntent intent = stripe.intentOf(alice.buy("standard").secret());
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> stripe.pay(intent, "pm_card_chargeDeclinedInsufficientFunds"));
        awaitHistory("Declined", "not enough money");
        assertThat(mailsAbout("Your bank did not pay"))
                .as("on the page already")
                .isZero();

        assertThat(stripe.intentOf(alice.buy("standard").secret()).getId()).isEqualTo(intent.getId());
        stripe.pay(intent, "pm_card_visa");
        awaitHistory("Paid", "£25.00");
    }

    /** A bank debit takes days, so its payer is not there any more when it fails. */
    @Test
    void payerWhoWaitedForTheBankIsToldByMailThatItDidNotPay() throws Exception {
        PaymentIntent intent = stripe.intentOf(alice.buy("standard").secret());
        stripe.pay(intent, "pm_usBankAccount_insufficientFunds");
        awaitHistory("Being processed");
        assertThat(mailsAbout("Your bank did not pay")).isZero();

        stripe.press("settle", "all", "true");

        awaitHistory("Declined");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(mailsAbout("Your bank did not pay")).isEqualTo(1));
        assertThat(mailsAbout("Your payment of £25.00")).isZero();
    }

    @Test
    void whatABrowserClaimsChangesNothing() throws Exception {
        Payer bob = Payer.registered(port, Members.bob());
        PaymentIntent bobs = stripe.intentOf(bob.buy("premium").secret());

        Map<String, String> lies = Map.of(
                "plan", "basic",
                "amount", "1",
                "currency", "usd",
                "price", "0.01",
                "payment_intent", bobs.getId(),
                "intent_id", bobs.getId(),
                "customer", bobs.getCustomer());
        PaymentIntent alices = stripe.intentOf(
                alice.post("/buy-plan/", "/buy-plan/intent/", lies).secret());
        assertThat(alices.getId()).isNotEqualTo(bobs.getId());
        assertThat(alices.getAmount()).isEqualTo(1225);
        assertThat(alices.getCurrency()).isEqualTo("gbp");
        assertThat(alices.getCustomer()).isNotEqualTo(bobs.getCustomer());

        Map<String, String> moreLies = Map.of("donation", "5.00", "currency", "usd", "payment_intent", bobs.getId());
        PaymentIntent donation = stripe.intentOf(
                alice.post("/donate/", "/donate/update-intent/", moreLies).secret());
        assertThat(donation.getId()).isNotEqualTo(bobs.getId());
        assertThat(donation.getCurrency()).isEqualTo("pln");
        assertThat(donation.getAmount()).isEqualTo(500);
        assertThat(stripe.intentOf(bobs.getClientSecret()).getAmount()).isEqualTo(5000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gold", "BASIC", "basic ", "0", "basic\u0000", "<b>"})
    void unknownPlanIsRefused(String plan) throws Exception {
        Payer.Answer answer = alice.buy(plan);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).contains("no such plan");
    }

    @Test
    void addressOfTheSuccessPageProvesNothing() throws Exception {
        Payer bob = Payer.registered(port, Members.bob());
        PaymentIntent bobs = stripe.intentOf(bob.buy("basic").secret());
        stripe.pay(bobs, "pm_card_visa");

        String claimed = "/payment-success/?redirect_status=succeeded&payment_intent=" + bobs.getId();
        assertThat(alice.get(claimed).headers().firstValue("Location")).hasValue("/payments/");
        alice.buy("basic");
        assertThat(alice.page(claimed).select("#payment-outcome").attr("data-state"))
                .isEqualTo("initiated");
        assertThat(alice.history()).contains("not paid anything");
    }

    @Test
    void pageThatWaitsIsAnsweredOnceThereIsNews() throws Exception {
        PaymentIntent intent = stripe.intentOf(alice.buy("basic").secret());
        String news = outcome(intent).attr("hx-get");
        assertThat(alice.part(news).statusCode()).isEqualTo(204);

        stripe.pay(intent, "pm_card_visa");
        HttpResponse<byte[]> answer = alice.part(news);
        assertThat(answer.statusCode()).isEqualTo(200);
        Elements outcome = Jsoup.parse(new String(answer.body(), UTF_8)).select("#payment-outcome");
        assertThat(outcome.attr("data-state")).isEqualTo("succeeded");
        assertThat(outcome.hasAttr("hx-get")).isFalse();
    }

    /** A forgotten tab must not ask Stripe for ever. */
    @Test
    void pageThatHasWaitedForLongLooksNoMore() throws Exception {
        PaymentIntent intent = stripe.intentOf(alice.buy("basic").secret());
        String opened = outcome(intent).attr("hx-get").replaceFirst("since=\\d+", "since=1");
        HttpResponse<byte[]> answer = alice.part(opened);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), UTF_8))
                .contains("stopped looking")
                .contains("href=\"/buy-plan/\"")
                .doesNotContain("hx-get");
        assertThat(alice.part(opened.replace("since=1", "since=-9223372036854775808"))
                        .statusCode())
                .isEqualTo(200);
    }

    private Elements outcome(PaymentIntent intent) throws IOException, InterruptedException {
        return alice.page("/payment-success/?payment_intent=" + intent.getId()).select("#payment-outcome");
    }

    @Test
    void tabsAndDoubleClicksPayOneIntent() throws Exception {
        Map<String, String> token = alice.token("/buy-plan/");
        List<String> plans = List.of("basic", "premium");
        List<String> secrets = atOnce(IntStream.range(0, 8)
                .<Callable<String>>mapToObj(i ->
                        () -> alice.post(token, "/buy-plan/intent/", Map.of("plan", plans.get(i % 2)))
                                .secret())
                .toList());

        assertThat(secrets).doesNotContain("").containsOnly(secrets.getFirst());
        PaymentIntent intent = stripe.intentOf(secrets.getFirst());
        assertThat(stripe.intentsOf(intent.getCustomer())).hasSize(1);
        assertThat(intent.getAmount()).isIn(1225L, 5000L);
    }

    @Test
    void changedPlanChangesThePriceOfTheSameIntent() throws Exception {
        String basic = alice.buy("basic").secret();
        String premium = alice.buy("premium").secret();
        assertThat(premium).isEqualTo(basic);
        PaymentIntent intent = stripe.intentOf(premium);
        assertThat(intent.getAmount()).isEqualTo(5000);
        stripe.pay(intent, "pm_card_visa");
        awaitHistory("Plan Premium", "£50.00");
    }

    @Test
    void pageThatDoesNotKnowOfAPaymentCannotPayTwice() throws Exception {
        PaymentIntent intent = stripe.intentOf(alice.buy("basic").secret());
        stripe.pay(intent, "pm_card_visa");
        Payer.Answer second = alice.post("/buy-plan/", "/buy-plan/intent/", Map.of("plan", "basic", "seen", ""));
        assertThat(second.status()).isEqualTo(409);

        assertThat(stripe.intentsOf(intent.getCustomer())).hasSize(1);
        assertThat(stripe.intentOf(alice.buy("basic").secret()).getId()).isNotEqualTo(intent.getId());
    }

    @Test
    void donationSpeaksPolishUnlessALanguageWasChosen() throws Exception {
        assertThat(alice.page("/donate/").select("html").attr("lang")).isEqualTo("pl");
        assertThat(alice.page("/donate/").select("h1").text()).isEqualTo("Wesprzyj nas");
        assertThat(alice.page("/donate/").select("#total-cost").text()).isEqualTo("5,00 zł");
        assertThat(alice.page("/donate/").select("#country option[value=PL]").text())
                .isEqualTo("Polska");
        assertThat(alice.page("/donate/").select("#country option[value=KP]")).isEmpty();
    }

    @Test
    void donationIsGivenAndVisitsMakeNoFurtherIntent() throws Exception {
        String secret = alice.page("/donate/").select("#payment-form").attr("data-secret");
        Payer.Answer answer = alice.give("15,50");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("success").asBoolean()).isTrue();
        assertThat(answer.json().path("donation").asString()).isEqualTo("15.50");
        PaymentIntent intent = stripe.intentOf(secret);
        assertThat(intent.getAmount()).isEqualTo(1550);
        assertThat(intent.getCurrency()).isEqualTo("pln");
        assertThat(alice.page("/donate/").select("#payment-form").attr("data-secret"))
                .isEqualTo(secret);

        stripe.pay(intent, "pm_card_visa");
        awaitHistory("Donation", "15.50", "Paid");
        assertThat(alice.page("/donate/").select("#payment-form").attr("data-secret"))
                .isNotEqualTo(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "4.99", "100.01", "12.345", "abc", "-5", "1e2", "5 0", "NaN", "0x10", "٥٥", "9999999999"})
    void wrongDonationIsRefusedAndTheIntentStaysAsItIs(String typed) throws Exception {
        String secret = alice.page("/donate/").select("#payment-form").attr("data-secret");
        Payer.Answer answer = alice.give(typed);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isNotEmpty();
        assertThat(answer.json().path("form_errors").path("donation").path(0).asString(""))
                .isNotEmpty();
        assertThat(stripe.intentOf(secret).getAmount()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({"PL, 00-950, 200", "PL, 00950, 400", "AE, x, 200", "KP, 1, 400", "XX, 1, 400", "GB, SW1A 1AA, 200"})
    void postalCodeFollowsItsCountry(String country, String code, int status) throws Exception {
        Map<String, String> fields = Map.of("donation", "5", "country", country, "postal_code", code);
        assertThat(alice.post("/donate/", "/donate/update-intent/", fields).status())
                .isEqualTo(status);
    }

    @Test
    void forgedAndStaleNoticesAreRefused() throws Exception {
        PaymentIntent intent = stripe.intentOf(alice.buy("basic").secret());
        String notice = StripeDesk.notice("evt_" + intent.getId(), "payment_intent.succeeded", intent.getId());
        assertThat(stripe.send(notice, "t=1,v1=00")).isEqualTo(400);
        assertThat(stripe.send(notice, "")).isEqualTo(400);
        assertThat(stripe.send(
                        notice, StripeDesk.signature(notice, Instant.now().minus(Duration.ofHours(1)))))
                .isEqualTo(400);
        assertThat(stripe.send(notice + " ", StripeDesk.signature(notice, Instant.now())))
                .isEqualTo(400);
        assertThat(stateOfNotice("evt_" + intent.getId())).isEmpty();
    }

    /** A signed lie: Stripe itself is asked, and knows of no money. */
    @Test
    void noticeAloneMovesNothing() throws Exception {
        PaymentIntent intent = stripe.intentOf(alice.buy("basic").secret());
        String id = "evt_lie_" + intent.getId();
        assertThat(stripe.send(StripeDesk.notice(id, "payment_intent.succeeded", intent.getId())))
                .isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stateOfNotice(id)).containsExactly("handled"));
        assertThat(alice.history()).contains("not paid anything");
    }

    @Test
    void noticesDoubledReorderedAndUnknownAreTakenOnce() throws Exception {
        PaymentIntent intent = stripe.intentOf(alice.buy("basic").secret());
        stripe.pay(intent, "pm_card_visa");
        awaitHistory("Paid");
        for (String type : List.of("payment_intent.processing", "payment_intent.created", "charge.succeeded")) {
            String notice = StripeDesk.notice("evt_late_" + type + intent.getId(), type, intent.getId());
            assertThat(stripe.send(notice)).isEqualTo(200);
            assertThat(stripe.send(notice)).isEqualTo(200);
        }
        String unknown =
                "{\"id\":\"evt_moon" + intent.getId() + "\",\"type\":\"moon.landed\",\"data\":{\"object\":{}}}";
        assertThat(stripe.send(unknown)).isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(stateOfNotice("evt_moon" + intent.getId())).containsExactly("ignored"));
        assertThat(alice.page("/payments/").select(".payment-item")).hasSize(1);
        assertThat(mailsAbout("Your payment of £12.25")).isLessThanOrEqualTo(1);
    }

    @Test
    void refundsAtStripeAppearAndTheSumsAgree() throws Exception {
        PaymentIntent intent = stripe.intentOf(alice.buy("standard").secret());
        stripe.pay(intent, "pm_card_visa");
        awaitHistory("Paid", "£25.00");
        stripe.refund(intent, 1000);
        awaitHistory("£10.00 given back");
        stripe.refund(intent, 1500);
        awaitHistory("£25.00 given back", "Given back");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sums.run()).allMatch(PaymentSumCheck.Line::agrees));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mailsAbout("back to you")).isEqualTo(2));
    }

    @Test
    void oneFaultOfStripeIsNotNoticed() throws Exception {
        stripe.fault("error", 1);
        assertThat(alice.buy("basic").status()).isEqualTo(200);
    }

    /** A look at the page of donations makes a payment, which may be paid long after others. */
    @Test
    void historyBeginsWithWhatWasPaidLast() throws Exception {
        PaymentIntent donation =
                stripe.intentOf(alice.page("/donate/").select("#payment-form").attr("data-secret"));
        stripe.pay(stripe.intentOf(alice.buy("basic").secret()), "pm_card_visa");
        awaitHistory("Plan Basic");
        stripe.pay(donation, "pm_card_visa");
        awaitHistory("Donation");

        assertThat(alice.page("/payments/").select(".payment-item h2").eachText())
                .containsExactly("Donation", "Plan Basic");
    }

    @Test
    void historyIsForItsOwnerOnly() throws Exception {
        PaymentIntent intent = stripe.intentOf(alice.buy("basic").secret());
        stripe.pay(intent, "pm_card_visa");
        awaitHistory("Paid");
        Payer bob = Payer.registered(port, Members.bob());
        String alices = alice.page("/payments/").select(".payment-item").attr("data-payment-id");
        assertThat(bob.page("/payments/?before=" + (Long.parseLong(alices) + 1)).text())
                .contains("not paid anything");
        Visitor stranger = new Visitor(port);
        for (String path : List.of("/buy-plan/", "/donate/", "/payments/", "/payment-success/")) {
            assertThat(stranger.get(path).headers().firstValue("Location").orElse(""))
                    .startsWith("/users/login");
        }
    }

    @Test
    void scriptsOfStripeAreAllowedWhereOnePaysOnly() throws Exception {
        assertThat(policy("/buy-plan/")).contains("script-src 'self';").contains("frame-src 'self';");
        assertThat(policy("/payments/")).contains("default-src 'self'");
    }

    private String policy(String path) throws IOException, InterruptedException {
        return alice.get(path).headers().firstValue("Content-Security-Policy").orElse("");
    }

    private void awaitHistory(String... texts) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(alice.history()).contains(texts));
    }

    private List<String> stateOfNotice(String id) {
        return jdbc.sql("select state from payment_notice where id = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    private long mailsAbout(String subject) throws IOException, InterruptedException {
        return stripe.mailsTo(alice.address(), subject);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
