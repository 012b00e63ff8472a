package dev.atrium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Members pay in a browser: with a good card, a declined one, one whose bank asks, and from countries with and without codes. */
@RunningSite
@ExtendWith(InBrowser.class)
class PaymentJourneyIT {

    private static final double PATIENCE = 30_000;

    @Test
    void planIsBoughtAfterADeclinedCard(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        register(page);
        page.navigate("/buy-plan/");
        assertThat(page.locator("#total-cost")).hasText("Choose a plan");
        ready(page);
        page.locator("#submit-button").click();
        assertThat(page.locator("#plan-error")).isVisible();
        page.locator("#plan").selectOption("standard");
        assertThat(page.locator("#total-cost")).hasText("£25.00");
        assertThat(page.locator("#plan-error")).isHidden();

        CardFrame.type(page, CardFrame.DECLINED);
        page.locator("#submit-button").click();
        assertThat(page.locator("#card-errors")).containsText("declined");
        assertThat(page.locator("#submit-button")).isEnabled();
        complaints.clear(); // the browser itself tells of the answer 402

        CardFrame.retype(page, CardFrame.GOOD);
        page.locator("#submit-button").click();
        paid(page);
        assertThat(complaints).isEmpty();

        page.navigate("/payments/");
        assertThat(page.locator(".payment-item")).hasCount(1);
        assertThat(page.locator(".payment-item")).containsText("£25.00");
    }

    @Test
    void bankAsksAndIsAnswered(Page page) {
        register(page);
        page.navigate("/buy-plan/");
        ready(page);
        page.locator("#plan").selectOption("basic");
        CardFrame.type(page, CardFrame.CHALLENGED);
        page.locator("#submit-button").click();
        CardFrame.answerBank(page, false);
        assertThat(page.locator("#card-errors")).not().hasText("");
        page.locator("#submit-button").click();
        CardFrame.answerBank(page, true);
        paid(page);
    }

    @Test
    void donationIsGivenFromACountryWithoutAndWithCodes(Page page) {
        register(page);
        page.navigate("/donate/");
        ready(page);
        assertThat(page.locator("h1")).hasText("Wesprzyj nas");
        page.locator("#donation").fill("4");
        assertThat(page.locator("#donation-error")).containsText("5,00 zł");
        page.locator("#donation").fill("15,50");
        assertThat(page.locator("#donation-error")).isHidden();
        assertThat(page.locator("#total-cost")).hasText("15,50 zł");
        page.locator("#country").selectOption("AE");
        assertThat(page.locator("#postal-code-field")).isHidden();
        page.locator("#country").selectOption("PL");
        page.locator("#postal_code").fill("00950");
        assertThat(page.locator("#postal_code-error")).containsText("00-950");
        page.locator("#postal_code").fill("00-950");
        assertThat(page.locator("#postal_code-error")).isHidden();

        CardFrame.type(page, CardFrame.GOOD);
        page.locator("#submit-button").click();
        paid(page);
    }

    @Test
    void pageSaysSoWhenStripesScriptDoesNotCome(Page page) {
        register(page);
        page.route("**/stripe.js", route -> route.abort());
        page.navigate("/buy-plan/");
        assertThat(page.locator("#payment-away")).isVisible();
        assertThat(page.locator("#payment-form")).isHidden();
    }

    private static void ready(Page page) {
        assertThat(page.locator("#payment-form[data-ready]")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
    }

    private static void paid(Page page) {
        page.waitForURL("**/payment-success/**");
        assertThat(page.locator("#payment-outcome[data-state=succeeded]"))
                .isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
    }

    private static void register(Page page) {
        MemberJourneyIT.register(page, Members.unique("dana"));
    }
}
