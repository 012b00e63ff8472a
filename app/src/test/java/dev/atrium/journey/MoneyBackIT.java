package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.model.PaymentIntent;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Money that goes back: by an administrator's hand, or because a payer complained at the bank. */
@RunningSite
class MoneyBackIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    private StripeDesk stripe;
    private Payer alice;
    private Visitor admin;
    private PaymentIntent intent;
    private String payment;

    @BeforeEach
    void pay() throws Exception {
        stripe = new StripeDesk(port);
        alice = Payer.registered(port, Members.alice());
        admin = new Operators(port).admin();
        intent = stripe.intentOf(alice.buy("standard").secret());
        stripe.pay(intent, "pm_card_visa");
        awaitHistory("Paid", "£25.00");
        payment = "/admin/payments/"
                + alice.page("/payments/").select(".payment-item").attr("data-payment-id");
    }

    /** The form is sent twice, as impatient people do. */
    @Test
    void administratorGivesMoneyBackOnceAndEverybodySeesIt() throws Exception {
        Map<String, String> form = new HashMap<>(Map.of("amount", "10.00", "reason", "a goodwill gesture"));
        for (Element field : admin.page(payment + "/refund").select(".action-form input[type=hidden]")) {
            form.put(field.attr("name"), field.val());
        }
        assertThat(admin.post(payment + "/refund", form).statusCode()).isEqualTo(303);
        assertThat(admin.post(payment + "/refund", form).statusCode()).isEqualTo(303);
        assertThat(admin.page(payment).select("#toasts").text()).contains("The refund of £10.00 is on its way");

        awaitHistory("£10.00 given back", "Paid");
        assertThat(stripe.refundsOf(intent))
                .singleElement()
                .satisfies(refund -> assertThat(refund.getAmount()).isEqualTo(1000));
        assertThat(factsOf(payment)).contains("£10.00", "Succeeded");
        awaitMails("back to you", 1);

        assertThat(refund("15.01").statusCode()).isEqualTo(422);
        assertThat(refund("15.00").statusCode()).isEqualTo(303);
        awaitHistory("£25.00 given back", "Given back");
        assertThat(stripe.refundsOf(intent)).hasSize(2);
        assertThat(factsOf(payment)).contains("£25.00");
        assertThat(admin.page(payment).select("a[href$=/refund]")).isEmpty();
        awaitMails("back to you", 2);
        await().atMost(PATIENCE).untilAsserted(this::sumsAgree);
    }

    /** A refund cannot be taken back, so what may mean two amounts is none. */
    @Test
    void amountIsReadAsThePagesLanguageWritesIt() throws Exception {
        for (String unclear : List.of("1,500", "1,50", "1,000.00", "1.005", "1e1", "+5", "\u0661")) {
            assertRefused(unclear, "Please write the amount like 25.00");
        }
        admin.submit("/", "/language", Map.of("language", "pl"));
        for (String unclear : List.of("1.500", "1,500", "1.000,00", "1 000,00", "1,005")) {
            assertRefused(unclear, "Napisz kwotę tak: 25,00");
        }

        assertThat(refund("12,5").statusCode()).isEqualTo(303);
        assertThat(admin.page(payment).select("#toasts").text()).contains("Zwrot kwoty 12,50 GBP jest w drodze");
        awaitHistory("£12.50 given back");
        assertThat(stripe.refundsOf(intent))
                .singleElement()
                .satisfies(refund -> assertThat(refund.getAmount()).isEqualTo(1250));
    }

    private void assertRefused(String amount, String error) throws Exception {
        HttpResponse<String> answer = refund(amount);
        assertThat(answer.statusCode()).as(amount).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#amount-error").text()).contains(error);
    }

    @Test
    void paymentIsDrawnOnItsDayAndLeadsToItsHistory() throws Exception {
        Elements pounds = admin.page("/audit/charts").select("section:has(h2:contains(in GBP))");
        assertThat(pounds.select("svg rect")).isNotEmpty();
        assertThat(new BigDecimal(pounds.select("tfoot td").text())).isGreaterThanOrEqualTo(new BigDecimal("25.00"));

        String history =
                admin.page(payment).select("main a[href^=/audit/history/]").attr("href");
        assertThat(admin.page(history).select(".audit-timeline tbody th").eachText())
                .contains("Payment succeeded", "Payment initiated");
        assertThat(admin.get("/audit/?q=" + intent.getId()).headers().firstValue("Location"))
                .hasValue(history);
    }

    @Test
    void listNamesThePayer() throws Exception {
        assertThat(admin.page("/admin/payments?q=" + intent.getId())
                        .select("tbody tr a[href^=/admin/users/]")
                        .eachText())
                .containsExactly(alice.name());
    }

    @Test
    void polishPagesWriteItInPolish() throws Exception {
        admin.submit("/", "/language", Map.of("language", "pl"));

        assertThat(factsOf(payment)).contains("Plan Standardowy", "25,00 GBP").doesNotContain("25.00");
        assertThat(admin.page("/admin/payments").select("tbody tr:first-child").text())
                .contains("Plan Standardowy", "25,00 GBP");
        assertThat(admin.page(payment + "/refund").select("main").text())
                .contains("25,00 GBP")
                .doesNotContain("25.00 GBP");
        assertThat(admin.page("/audit/charts")
                        .select("section:has(h2:contains(w GBP)) tfoot td")
                        .text())
                .contains(",");
    }

    private HttpResponse<String> refund(String amount) throws Exception {
        return Operators.act(admin, payment, "refund", Map.of("amount", amount));
    }

    private void sumsAgree() throws Exception {
        Map<String, String> token = Map.of(
                "_csrf",
                admin.page("/admin/sums").select("main input[name=_csrf]").val());
        Document compared = Jsoup.parse(admin.post("/admin/sums", token).body());
        assertThat(compared.select(".admin-nav [aria-current=page]").eachText()).containsExactly("Payments");
        assertThat(compared.select("#sums tbody tr")).isNotEmpty();
        assertThat(compared.select("#sums .badge").eachText()).containsOnly("The same");
    }

    @ParameterizedTest
    @CsvSource({
        "won, decided for us, Decided for the site, Succeeded",
        "lost, decided for you, Decided for the payer, Lost in a dispute"
    })
    void disputeIsSeenFromItsBeginningToItsEnd(
            String end, String toThePayer, String toTheAdministrator, String inTheList) throws Exception {
        stripe.press("disputes", "charge", stripe.chargeOf(intent));
        awaitHistory("Disputed at your bank", "Paid, disputed");
        assertThat(factsOf(payment)).contains("Open: answer it at Stripe");
        assertThat(stateInList()).isEqualTo("Disputed");
        assertThat(noteOf(payment)).contains("while the payer’s bank decides");
        assertThat(admin.page(payment).select("a[href$=/refund]")).isEmpty();
        awaitMails("Your bank asks about a payment of £25.00", 1);

        stripe.press("disputes/" + end, "dispute", stripe.disputeOf(intent));
        awaitHistory(toThePayer);
        assertThat(factsOf(payment)).contains(toTheAdministrator);
        assertThat(stateInList()).isEqualTo(inTheList);
        awaitMails("Your bank has decided about a payment of £25.00", 1);
    }

    private String stateInList() throws Exception {
        return admin.page("/admin/payments?state=disputed")
                .select("tr:has(a[href=" + payment + "]) .badge")
                .text();
    }

    /** A dispute that the site has won let the money come back, so it may be given back of free will. */
    @Test
    void wonDisputeLetsMoneyBeGivenBackAgain() throws Exception {
        stripe.press("disputes", "charge", stripe.chargeOf(intent));
        awaitHistory("Paid, disputed");
        stripe.press("disputes/won", "dispute", stripe.disputeOf(intent));
        awaitHistory("decided for us");
        assertThat(refund("5.00").statusCode()).isEqualTo(303);
        awaitHistory("£5.00 given back", "Paid, partly given back");
    }

    @Test
    void lostDisputeLeavesNothingToGiveBack() throws Exception {
        stripe.press("disputes", "charge", stripe.chargeOf(intent));
        awaitHistory("Paid, disputed");
        stripe.press("disputes/lost", "dispute", stripe.disputeOf(intent));
        awaitHistory("Given back by your bank");
        assertThat(noteOf(payment)).contains("nothing left to refund");
        assertThat(admin.page(payment).select("a[href$=/refund]")).isEmpty();
    }

    /** Stripe will not give back what is disputed, and the site, which was not told yet, says so by giving nothing back. */
    @Test
    void whatStripeRefusesToGiveBackIsNotSaidToBeGivenBack() throws Exception {
        stripe.sendNotices("held");
        try {
            stripe.press("disputes", "charge", stripe.chargeOf(intent));
            assertThat(refund("5.00").statusCode()).isEqualTo(303);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(admin.page("/audit/history/" + payment.replaceAll(".*/", ""))
                                    .text())
                            .contains("Refund declined"));
            awaitHistory("Paid, disputed");
        } finally {
            stripe.sendNotices("normal");
        }
        assertThat(stripe.refundsOf(intent)).isEmpty();
        assertThat(alice.history()).doesNotContain("given back");

        stripe.press("disputes/won", "dispute", stripe.disputeOf(intent));
        awaitHistory("decided for us");
        assertThat(noteOf(payment)).contains("did not give back", "charge_disputed");
    }

    @Test
    void stripesOwnPageSaysWhyItGivesNothingBack() throws Exception {
        String charge = stripe.chargeOf(intent);
        assertThat(buttons(charge)).contains("Refund", "Dispute");
        stripe.press("disputes", "charge", charge);
        assertThat(buttons(charge)).containsExactly("Refund");

        HttpResponse<String> refusal = admin.post("/sandbox/stripe/refunds", Map.of("charge", charge));
        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(refusal.body()).select("main [role=alert]").text())
                .contains("Stripe refused", "has been charged back");
    }

    /** The buttons beside a charge. */
    private List<String> buttons(String charge) throws Exception {
        return admin.page("/sandbox/stripe/")
                .select("form.inline:has(input[value=" + charge + "]) button")
                .eachText();
    }

    private String noteOf(String page) throws Exception {
        return admin.page(page).select("#refund-note").text();
    }

    private String factsOf(String page) throws Exception {
        return admin.page(page).select(".facts").text();
    }

    private void awaitHistory(String... texts) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(alice.history()).contains(texts));
    }

    private void awaitMails(String subject, long number) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(stripe.mailsTo(alice.address(), subject)).isEqualTo(number));
    }
}
