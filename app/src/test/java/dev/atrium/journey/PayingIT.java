package dev.atrium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A member pays, from the card to the receipt, with what the bank may do in between. */
@RunningSite
@ExtendWith(InBrowser.class)
class PayingIT {

    /** Stripe's notice and the projection may take their time on a busy machine. */
    private static final LocatorAssertions.HasAttributeOptions PATIENTLY =
            new LocatorAssertions.HasAttributeOptions().setTimeout(20_000);

    @Test
    void aPlanIsPaidByAGoodCard(Page page) {
        MemberJourneyIT.register(page, Members.alice());
        choosePlan(page, "basic", "£12.25");
        CardFrame.type(page, CardFrame.GOOD);
        pay(page);

        assertThat(outcome(page)).hasAttribute("data-state", "succeeded", PATIENTLY);
        JsonNode intent = intentOf(page);
        assertThat(intent.path("amount_received").asLong()).isEqualTo(1225);
        assertThat(intent.path("currency").asString()).isEqualTo("gbp");
        page.navigate("/payments/");
        assertThat(page.locator("main")).containsText("£12.25");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Receipt")))
                        .first())
                .hasAttribute("href", Pattern.compile("/sandbox/stripe/receipts/ch_"));
    }

    @Test
    void aDeclinedCardIsToldAndAnotherOnePaysTheSameIntent(Page page) {
        MemberJourneyIT.register(page, Members.alice());
        choosePlan(page, "standard", "£25.00");
        CardFrame.type(page, CardFrame.DECLINED);
        pay(page);
        assertThat(page.locator("#card-errors")).hasText("Your card was declined.");

        CardFrame.retype(page, CardFrame.POOR);
        pay(page);
        assertThat(page.locator("#card-errors")).hasText("Your card has insufficient funds.");

        CardFrame.retype(page, CardFrame.GOOD);
        pay(page);
        assertThat(outcome(page)).hasAttribute("data-state", "succeeded", PATIENTLY);
        assertThat(intentsOfTheSameCustomer(page, intentOf(page))).isEqualTo(1);
    }

    @Test
    void theBankAsksAndIsToldYes(Page page) {
        MemberJourneyIT.register(page, Members.alice());
        choosePlan(page, "premium", "£50.00");
        CardFrame.type(page, CardFrame.CHALLENGED);
        pay(page);
        CardFrame.answerBank(page, true);

        assertThat(outcome(page)).hasAttribute("data-state", "succeeded", PATIENTLY);
        assertThat(intentOf(page).path("amount_received").asLong()).isEqualTo(5000);
    }

    @Test
    void theBankAsksAndIsToldNo(Page page) {
        MemberJourneyIT.register(page, Members.alice());
        choosePlan(page, "basic", "£12.25");
        CardFrame.type(page, CardFrame.CHALLENGED);
        pay(page);
        CardFrame.answerBank(page, false);

        assertThat(page.locator("#card-errors")).containsText("We are unable to authenticate your payment method.");
        assertThat(page).hasURL(Pattern.compile("/buy-plan/$"));
        page.navigate("/payments/");
        assertThat(page.locator("main")).not().containsText("Receipt");
    }

    @Test
    void aDonationComesFromACountryWithoutPostalCodes(Page page) {
        MemberJourneyIT.register(page, Members.alice());
        openDonation(page, "English");
        page.locator("#donation").fill("12.50");
        page.locator("#country").selectOption("HK");
        assertThat(page.locator("#postal_code")).isHidden();
        CardFrame.type(page, CardFrame.GOOD);
        pay(page);

        assertThat(outcome(page)).hasAttribute("data-state", "succeeded", PATIENTLY);
        JsonNode address = addressOf(page, intentOf(page));
        assertThat(address.path("country").asString()).isEqualTo("HK");
        assertThat(address.path("postal_code").isNull()).isTrue();
    }

    @Test
    void aDonationNeedsAPostalCodeWhereTheCountryHasThem(Page page) {
        MemberJourneyIT.register(page, Members.alice());
        openDonation(page, "English");
        page.locator("#donation").fill("100");
        page.locator("#country").selectOption("GB");
        page.locator("#postal_code").fill("00-950");
        assertThat(page.locator("#postal_code-error")).containsText("One looks like SW1A 1AA");
        CardFrame.type(page, CardFrame.CHALLENGED);
        pay(page);
        assertThat(page.locator("#postal_code")).isFocused();

        page.locator("#postal_code").fill("sw1a 1aa");
        assertThat(page.locator("#postal_code-error")).isHidden();
        pay(page);
        CardFrame.answerBank(page, true);

        assertThat(outcome(page)).hasAttribute("data-state", "succeeded", PATIENTLY);
        JsonNode intent = intentOf(page);
        assertThat(intent.path("amount_received").asLong()).isEqualTo(10_000);
        assertThat(intent.path("currency").asString()).isEqualTo("pln");
        assertThat(addressOf(page, intent).path("postal_code").asString()).isEqualTo("SW1A 1AA");
    }

    @Test
    void donationsSpeakPolishFromTheFirstWordToTheBanksAnswer(Page page) {
        MemberJourneyIT.register(page, Members.alice());
        page.navigate("/donate/");
        assertThat(page.locator("html")).hasAttribute("lang", "pl");
        assertThat(page.locator("h1")).hasText("Wesprzyj nas");
        assertThat(CardFrame.of(page).getByLabel("Numer karty")).isVisible();

        page.locator("#donation").fill("3");
        assertThat(page.locator("#donation-error")).containsText("Najmniejsza darowizna to 5,00");
        page.locator("#donation").fill("5,50");
        page.locator("#postal_code").fill("00950");
        assertThat(page.locator("#postal_code-error")).containsText("Przykład: 00-950");
        page.locator("#postal_code").fill("00-950");
        CardFrame.type(page, CardFrame.POOR);
        pay(page);
        assertThat(page.locator("#error-message")).hasText("Na karcie nie ma wystarczających środków.");

        CardFrame.retype(page, CardFrame.GOOD);
        pay(page);
        assertThat(outcome(page)).hasAttribute("data-state", "succeeded", PATIENTLY);
    }

    @Test
    void fieldsThatCannotLoadAreToldAndNothingCanBePaid(Page page) {
        MemberJourneyIT.register(page, Members.alice());
        page.route(Pattern.compile("/sandbox/stripe/v3/stripe.js"), route -> route.abort());
        page.navigate("/buy-plan/");

        assertThat(page.locator("#payment-away")).isVisible();
        assertThat(page.locator("#payment-form")).isHidden();
    }

    private static void choosePlan(Page page, String plan, String price) {
        page.navigate("/buy-plan/");
        page.locator("#plan").selectOption(plan);
        assertThat(page.locator("#total-cost")).hasText(price);
    }

    private static void openDonation(Page page, String language) {
        page.navigate("/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(language))
                .click();
        page.navigate("/donate/");
    }

    private static void pay(Page page) {
        page.locator("#submit-button").click();
    }

    private static Locator outcome(Page page) {
        return page.locator("#payment-outcome");
    }

    private static JsonNode intentOf(Page page) {
        return new StripeAccount(page)
                .newest("payment_intents", "id", page.url().replaceFirst(".*[?&]payment_intent=([^&]+).*", "$1"));
    }

    private static JsonNode addressOf(Page page, JsonNode intent) {
        return new StripeAccount(page)
                .newest("charges", "id", intent.path("latest_charge").asString())
                .path("billing_details")
                .path("address");
    }

    private static int intentsOfTheSameCustomer(Page page, JsonNode intent) {
        int count = 0;
        for (JsonNode other : new StripeAccount(page).all("payment_intents")) {
            count += other.path("customer").equals(intent.path("customer")) ? 1 : 0;
        }
        return count;
    }
}
