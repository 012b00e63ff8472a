package dev.atrium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stripe.js of the sandbox, on a page that is written for the real one and as strict as the site's. */
@RunningSite
@ExtendWith(InBrowser.class)
class StripeElementsIT {

    private static final String POLICY = "default-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'";

    @Test
    void aGoodCardPaysAndThePageNeverSeesItsNumber(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        String secret = open(page, "card", "en");
        assertThat(page.locator("#events")).containsText("ready");
        assertThat(page.locator("#place")).hasClass(Pattern.compile("StripeElement--empty"));

        CardFrame.type(page, CardFrame.GOOD);
        assertThat(page.locator("#events")).containsText("change:true");
        page.locator("#pay").click();

        assertThat(page.locator("#result")).hasText("succeeded");
        StripeAccount account = new StripeAccount(page);
        assertThat(account.intent(secret).path("status").asString()).isEqualTo("succeeded");
        assertThat(account.charge(secret).path("billing_details").path("name").asString())
                .isEqualTo("Alicja Żuk");
        assertThat(page.content()).doesNotContain("4242 4242");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aDeclinedCardIsToldInThePagesLanguageAndCanBeReplaced(Page page) {
        String secret = open(page, "card", "pl");
        CardFrame.type(page, CardFrame.DECLINED);
        page.locator("#pay").click();
        assertThat(page.locator("#result")).hasText("card_error card_declined: Twoja karta została odrzucona.");

        CardFrame.of(page).locator("[autocomplete=cc-number]").fill("");
        CardFrame.of(page).locator("[autocomplete=cc-number]").pressSequentially(CardFrame.GOOD);
        page.locator("#pay").click();

        assertThat(page.locator("#result")).hasText("succeeded");
        assertThat(new StripeAccount(page)
                        .intent(secret)
                        .path("amount_received")
                        .asLong())
                .isEqualTo(1225);
    }

    @Test
    void whatIsUnfinishedIsToldBeforeAnythingIsSent(Page page) {
        open(page, "card", "en");
        assertThat(page.locator("#events")).containsText("ready");
        page.locator("#pay").click();
        assertThat(page.locator("#result"))
                .hasText("validation_error incomplete_number: Your card number is incomplete.");

        CardFrame.of(page).locator("[autocomplete=cc-number]").pressSequentially("4242424242424241");
        assertThat(page.locator("#events")).containsText("change:false:Your card number is invalid.");
        assertThat(page.locator("#place")).hasClass(Pattern.compile("StripeElement--invalid"));
    }

    @Test
    void theBankAsksOverThePageAndMayBeRefused(Page page) {
        String secret = open(page, "card", "en");
        CardFrame.type(page, CardFrame.CHALLENGED);
        page.locator("#pay").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        CardFrame.answerBank(page, false);
        assertThat(page.locator("#result"))
                .containsText("payment_intent_authentication_failure: We are unable to authenticate");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);

        page.locator("#pay").click();
        CardFrame.answerBank(page, true);

        assertThat(page.locator("#result")).hasText("succeeded");
        assertThat(new StripeAccount(page).intent(secret).path("status").asString())
                .isEqualTo("succeeded");
    }

    @Test
    void thePaymentElementPaysAndLeavesForTheReturnAddress(Page page) {
        String secret = open(page, "payment", "pl");
        assertThat(CardFrame.of(page).getByLabel("Numer karty")).isVisible();
        CardFrame.type(page, CardFrame.CHALLENGED);
        page.locator("#pay").click();
        CardFrame.answerBank(page, true);

        assertThat(page).hasURL(Pattern.compile("/trial/end\\?payment_intent=pi_.*&redirect_status=succeeded"));
        assertThat(new StripeAccount(page)
                        .charge(secret)
                        .path("billing_details")
                        .path("address")
                        .path("postal_code")
                        .asString())
                .isEqualTo("00-950");
    }

    @Test
    void aPaymentElementWithoutItsIntentSaysSo(Page page) {
        StripeAccount account = new StripeAccount(page);
        String secret = account.newIntent();
        // Not a single failure: what the site itself asks in the background would use it up.
        account.fail("error", 1_000);
        try {
            show(page, "payment", "en", secret);

            assertThat(page.locator("#events")).containsText("loaderror");
            assertThat(page.locator("#events")).not().containsText("ready");
        } finally {
            account.fail("none", 0);
        }
    }

    @Test
    void theAccountsPageShowsRefundsAndDisputesPayments(Page page) {
        String secret = open(page, "card", "en");
        CardFrame.type(page, CardFrame.GOOD);
        page.locator("#pay").click();
        assertThat(page.locator("#result")).hasText("succeeded");

        page.navigate("/sandbox/stripe/");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Refund").setExact(true))
                .first()
                .click();

        assertThat(page.getByText("12.25 GBP").first()).isVisible();
        assertThat(new StripeAccount(page).charge(secret).path("refunded").asBoolean())
                .isTrue();
    }

    private static String open(Page page, String element, String locale) {
        String secret = new StripeAccount(page).newIntent();
        show(page, element, locale, secret);
        return secret;
    }

    private static void show(Page page, String element, String locale, String secret) {
        page.route(Pattern.compile("/trial/(.*)"), StripeElementsIT::answer);
        page.navigate("/trial/trial.html?element=%s&locale=%s&secret=%s".formatted(element, locale, secret));
    }

    private static void answer(Route route) {
        String path = route.request().url().replaceFirst("\\?.*", "");
        boolean script = path.endsWith(".js");
        route.fulfill(new Route.FulfillOptions()
                .setHeaders(Map.of("Content-Security-Policy", POLICY))
                .setContentType(script ? "text/javascript" : "text/html; charset=utf-8")
                .setBody(file(script ? "trial.js" : "trial.html")));
    }

    private static String file(String name) {
        try (var file = Objects.requireNonNull(StripeElementsIT.class.getResourceAsStream("/trial/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
