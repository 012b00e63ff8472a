package dev.atrium.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.model.PaymentIntent;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stripe broken, silent, refusing, or not heard of for long: members are told, and nothing is left half done. */
@RunningSite
class PaymentOutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int FOR_LONG = 10_000;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private StripeDesk stripe;
    private Payer alice;

    @BeforeEach
    void open() throws Exception {
        stripe = new StripeDesk(port);
        alice = Payer.registered(port, Members.alice());
    }

    /** After many failures the site leaves Stripe alone for a while; the next test is not to meet that. */
    @AfterEach
    void heal() throws Exception {
        stripe.fault("none", 0);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(alice.buy("basic").status()).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "timeout", "reject"})
    void memberIsToldAndPaysOnceItWorksAgain(String fault) throws Exception {
        stripe.fault(fault, FOR_LONG);
        Payer.Answer answer = alice.buy("basic");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.error()).contains("Nothing was charged");
        HttpResponse<String> donation = alice.get("/donate/");
        assertThat(donation.statusCode()).isEqualTo(503);
        assertThat(donation.body()).contains("Nic nie pobrano").doesNotContain("data-secret");
        stripe.fault("none", 0);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(alice.buy("basic").status()).isEqualTo(200));
        PaymentIntent intent = stripe.intentOf(alice.buy("basic").secret());
        assertThat(stripe.customersOf(requireNonNull(intent.getMetadata().get("user_id"))))
                .hasSize(1);
        assertThat(stripe.intentsOf(intent.getCustomer()))
                .filteredOn(one -> "plan".equals(one.getMetadata().get("kind")))
                .hasSize(1);
        stripe.pay(intent, "pm_card_visa");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(alice.history()).contains("Paid", "£12.25"));
    }

    @Test
    void administratorIsToldThatSumsCannotBeCompared() throws Exception {
        Visitor admin = new Operators(port).admin();
        stripe.fault("error", FOR_LONG);
        Document away = compareSums(admin);
        assertThat(away.select("main [role=alert]").text()).contains("Stripe");
        assertThat(away.select("#sums")).isEmpty();

        stripe.fault("none", 0);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(compareSums(admin).select("main [role=alert]"))
                        .isEmpty());
    }

    private static Document compareSums(Visitor admin) throws Exception {
        String token =
                admin.page("/admin/sums").select("main input[name=_csrf]").val();
        return Jsoup.parse(admin.post("/admin/sums", Map.of("_csrf", token)).body());
    }

    /** Later steps of paying, with an intent that is there already. */
    @ParameterizedTest
    @ValueSource(strings = {"error", "reject"})
    void openIntentSurvivesAnOutage(String fault) throws Exception {
        String secret = alice.buy("basic").secret();
        stripe.fault(fault, FOR_LONG);
        assertThat(alice.buy("premium").status()).isEqualTo(503);
        assertThat(alice.page("/payment-success/").select("#payment-outcome").attr("data-state"))
                .isEqualTo("initiated");
        stripe.fault("none", 0);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(alice.buy("premium").secret()).isEqualTo(secret));
        assertThat(stripe.intentOf(secret).getAmount()).isEqualTo(5000);
    }

    /** Name and address are told to Stripe until it has heard them. */
    @Test
    void renamedMemberIsRenamedAtStripeWhenItWorksAgain() throws Exception {
        String customer = stripe.intentOf(alice.buy("basic").secret()).getCustomer();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(nameAt(customer)).isEqualTo("Maria Skłodowska"));
        stripe.fault("error", FOR_LONG);
        String profile = alice.page("/").select("a[href^=/users/profile/]").attr("href");
        String address = "new." + alice.address();
        assertThat(alice.submit(
                                profile,
                                profile,
                                Map.of(
                                        "username",
                                        alice.name(),
                                        "first_name",
                                        "Marie",
                                        "last_name",
                                        "Curie",
                                        "email",
                                        address,
                                        "phone_number",
                                        "",
                                        "confirm_password",
                                        Members.PASSWORD))
                        .statusCode())
                .isEqualTo(303);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(failedUpdates()).isPositive());
        assertThat(nameAt(customer)).isEqualTo("Maria Skłodowska");
        stripe.fault("none", 0);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(nameAt(customer)).isEqualTo("Marie Curie");
            assertThat(at(customer, "email")).isEqualTo(address);
        });
    }

    private int failedUpdates() {
        return jdbc.sql("""
                        select count(*) from scheduled_tasks
                        where task_name = 'stripe-customer-update' and consecutive_failures > 0""").query(Integer.class).single();
    }

    private String nameAt(String customer) throws Exception {
        return at(customer, "name");
    }

    private String at(String customer, String field) throws Exception {
        return stripe.shown("customers").stream()
                .filter(one -> one.path("id").asString().equals(customer))
                .map(one -> one.path(field).asString(""))
                .findFirst()
                .orElseThrow();
    }

    /** The payment is made to look as it does when nothing happened to it for that long. */
    @Test
    void intentThatNobodyPaidForAMonthIsCancelled() throws Exception {
        String secret = alice.buy("basic").secret();
        PaymentIntent intent = stripe.intentOf(secret);
        Visitor admin = new Operators(port).admin();
        jdbc.sql("update payment set changed = ? where intent_id = ?")
                .param(Timestamp.from(Instant.now().minus(Duration.ofDays(30))))
                .param(intent.getId())
                .update();
        assertThat(Operators.act(admin, "/admin/tasks/payment-reconciliation", "run", Map.of())
                        .statusCode())
                .isEqualTo(303);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(stripe.intentOf(secret).getStatus()).isEqualTo("canceled"));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(alice.buy("basic").secret()).isNotEmpty().isNotEqualTo(secret));
    }
}
