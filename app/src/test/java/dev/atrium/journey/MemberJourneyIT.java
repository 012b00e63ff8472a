package dev.atrium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One member's first visit, in a real browser. */
@RunningSite
@ExtendWith(InBrowser.class)
class MemberJourneyIT {

    @Test
    void registersPublishesSearchesAndScrollsToTheEnd(Page page) {
        String name = Members.alice();
        register(page, name);
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).containsText(name);

        publish(page, "Żółw błotny " + name);
        assertThat(page.getByText("Żółw błotny " + name)).isVisible();

        page.navigate("/");
        page.locator("[name=search_query]").pressSequentially("zolw blotny " + name);
        assertThat(page).hasURL(Pattern.compile("search=zolw%20blotny"));
        assertThat(page.locator("[data-model-id]").first()).containsText("Żółw błotny " + name);

        assertThat(scrollToTheEnd(page)).doesNotHaveDuplicates().hasSizeGreaterThan(5);
        assertThat(page.locator("#outside-search")).hasCount(1);
    }

    @Test
    void opensTheLinkOfTheVerificationMail(Page page) {
        String name = Members.bob();
        register(page, name);
        Mailbox mailbox = new Mailbox(page);
        page.navigate(mailbox.linkTo(name + "@mail.example", "/users/verify-email/"));
        assertThat(page.locator("[role=status], [role=alert], .flash, .toast").first())
                .isVisible();
        page.navigate(mailbox.linkTo(name + "@mail.example", "/users/verify-email/"));
        assertThat(page.locator("main")).containsText("nothing left to do");
    }

    @Test
    void switchesLanguageAndThemeAndKeepsBoth(Page page) {
        page.navigate("/");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Polski"))
                .click();
        assertThat(page.locator("html")).hasAttribute("lang", "pl");
        page.locator("button.theme-dark").click();
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        page.reload();
        assertThat(page.locator("html")).hasAttribute("lang", "pl");
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
    }

    @Test
    void navigationWritesTheMembersNameOutWhereThereIsRoom(Page page) {
        register(page, Members.alice());
        Locator name = page.locator(".nav-member strong");
        assertThat(name).isVisible();
        assertThat(name.evaluate("shown => shown.scrollWidth - shown.clientWidth"))
                .as("pixels cut off")
                .isEqualTo(0);
        assertThat(page.locator(".nav-panel").boundingBox().height)
                .as("one line")
                .isLessThan(70);
    }

    @Test
    void longestNameFitsTheNarrowestScreen(Page own, Page others) {
        String name = Members.alice();
        own.navigate("/users/register");
        fillIn(own, name);
        own.locator("[name=username]").fill(name + "x".repeat(150 - name.length()));
        own.locator("main form [type=submit]").last().click();
        assertThat(own).hasURL(Pattern.compile("/$"));
        String profile = own.locator("a.nav-member").getAttribute("href");
        register(others, Members.bob());

        assertFits(own, "/");
        assertFits(own, profile);
        assertFits(own, "/users/login");
        assertFits(others, profile);
    }

    private static void assertFits(Page page, String path) {
        page.setViewportSize(320, 640);
        page.navigate(path);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(path)
                .isEqualTo(320);
    }

    /** It is the last field of long forms: what is said there alone is not seen on a telephone. */
    @Test
    void forgottenCheckForRobotsIsWhereOneIsLed(Page page) {
        page.setViewportSize(360, 640);
        page.navigate("/users/register");
        fillInWithoutCaptcha(page, Members.alice());
        page.locator("main form [type=submit]").last().click();
        assertThat(page.locator("#captcha-error")).isInViewport();
        assertThat(page.locator("#captcha")).isFocused();

        page.navigate("/contact/");
        page.locator("[name=email]").fill("alice@mail.example");
        page.locator("[name=subject]").selectOption("other");
        page.locator("[name=message]").fill("This is what happened to me. ".repeat(10));
        page.locator("main form [type=submit]").click();
        assertThat(page.locator("#captcha-error")).isInViewport();
        assertThat(page.locator("#captcha")).isFocused();
    }

    @Test
    void readsPagesWithoutJavaScript(@WithoutJavaScript Page page) {
        page.navigate("/");
        Set<String> seen = new HashSet<>(ids(page));
        page.locator("a[rel=next]").click();
        assertThat(page).hasURL(Pattern.compile("page=2"));
        assertThat(ids(page)).isNotEmpty().doesNotContainAnyElementsOf(seen);
    }

    static void register(Page page, String name) {
        page.navigate("/users/register");
        fillIn(page, name);
        page.locator("main form [type=submit]").last().click();
        assertThat(page).hasURL(Pattern.compile("/$"));
    }

    static void fillIn(Page page, String name) {
        fillInWithoutCaptcha(page, name);
        confirmHuman(page);
    }

    static void fillInWithoutCaptcha(Page page, String name) {
        page.locator("[name=username]").fill(name);
        page.locator("[name=first_name]").fill("Alicja");
        page.locator("[name=last_name]").fill("Żuk");
        page.locator("[name=email]").fill(name + "@mail.example");
        page.locator("[name=password1]").fill(Members.PASSWORD);
        page.locator("[name=password2]").fill(Members.PASSWORD);
    }

    static void publish(Page page, String title) {
        page.navigate("/form/");
        page.locator("[name=title]").fill(title);
        confirmHuman(page);
        page.locator("main form [type=submit]").last().click();
        assertThat(page).hasURL(Pattern.compile("/$"));
    }

    static void confirmHuman(Page page) {
        page.locator(".g-recaptcha [type=checkbox]").check();
    }

    private static List<String> scrollToTheEnd(Page page) {
        Locator end = page.locator(".list-end");
        for (int i = 0; i < 200 && end.count() == 0; i++) {
            int before = ids(page).size();
            page.evaluate("() => window.scrollTo(0, document.body.scrollHeight)");
            page.waitForFunction(
                    "count => document.querySelector('.list-end')"
                            + " || document.querySelectorAll('[data-model-id]').length > count",
                    before);
        }
        assertThat(end).isVisible();
        return ids(page);
    }

    private static List<String> ids(Page page) {
        return page.locator("[data-model-id]").all().stream()
                .map(model -> model.getAttribute("data-model-id"))
                .toList();
    }
}
