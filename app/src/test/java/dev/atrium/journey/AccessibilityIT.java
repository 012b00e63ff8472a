package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe finds nothing serious on any page, light and dark, wide and narrow. */
@RunningSite
@ExtendWith(InBrowser.class)
class AccessibilityIT {

    private static final List<String> OPEN_PAGES = List.of(
            "/",
            "/?search=zolw",
            "/?page=2",
            "/users/login",
            "/users/register",
            "/terms/",
            "/privacy/",
            "/sandbox/",
            "/sandbox/stripe/",
            "/no-such-page");

    private static final List<String> PAGES_AROUND_ACCOUNTS = List.of(
            "/contact/",
            "/users/password-change/",
            "/users/password-reset/",
            "/users/password-reset/done/",
            "/users/password-reset-complete/",
            "/users/password-reset-confirm/1/x/",
            "/users/resend-verification",
            "/users/verify-email/x",
            "/users/leave",
            "/users/export");

    @Test
    void pagesHaveNoSeriousFinding(Page page) {
        new PageLook(page).isFineEverywhere(OPEN_PAGES);
    }

    @Test
    void formsOfMembersHaveNoSeriousFinding(Page page) {
        MemberJourneyIT.register(page, Members.alice());
        new PageLook(page).isFineEverywhere(List.of("/form/"));
        new PageLook(page).isFineEverywhere(() -> {
            page.navigate("/form/");
            page.locator("main form [type=submit]").last().click();
        });
    }

    @Test
    void profilesHaveNoSeriousFinding(Page page) {
        MemberJourneyIT.register(page, Members.bob());
        String bobs = page.locator(".nav-member").getAttribute("href");
        page.context().clearCookies();
        MemberJourneyIT.register(page, Members.alice());
        String own = page.locator(".nav-member").getAttribute("href");
        new PageLook(page).isFineEverywhere(List.of(bobs, own));
        new PageLook(page).isFineEverywhere(() -> {
            page.navigate(own);
            page.locator("form[data-upload] [type=submit]").click();
        });
    }

    @Test
    void pagesOnWhichOnePaysHaveNoSeriousFindingNorTheFramesInThem(Page page) {
        MemberJourneyIT.register(page, Members.alice());
        for (String path : List.of("/buy-plan/", "/donate/")) {
            new PageLook(page).isFineEverywhere(() -> {
                page.navigate(path);
                page.waitForSelector("#payment-form[data-ready]");
                page.locator("#submit-button").click();
            });
        }
    }

    /** English and wide in the light, Polish and narrow in the dark. */
    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void pagesAroundAccountsHaveNoSeriousFinding(ColorScheme scheme, Page page) {
        boolean light = scheme == ColorScheme.LIGHT;
        MemberJourneyIT.register(page, Members.alice());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.context().addCookies(List.of(new Cookie("language", light ? "en" : "pl").setUrl(page.url())));
        page.setViewportSize(light ? 1280 : 320, 800);
        for (String path : PAGES_AROUND_ACCOUNTS) {
            page.navigate(path);
            new PageLook(page).isFine(scheme.name());
        }
    }

    /** As above: each scheme in a width and a language of its own. */
    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void leavingHasNoSeriousFinding(ColorScheme scheme, Page page) {
        boolean light = scheme == ColorScheme.LIGHT;
        MemberJourneyIT.register(page, Members.alice());
        String own = page.locator(".nav-member").getAttribute("href");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.context().addCookies(List.of(new Cookie("language", light ? "en" : "pl").setUrl(page.url())));
        page.setViewportSize(light ? 1280 : 320, 800);
        page.navigate("/users/delete-this-user/true");
        assertThat(Axe.seriousFindings(page)).as("the question as a page").isEmpty();
        page.navigate(own);
        page.locator("#deletion [type=submit]").click();
        page.locator("dialog[open] [name=password]").fill(Members.PASSWORD);
        assertThat(Axe.seriousFindings(page)).as("the dialog").isEmpty();
        page.locator("dialog[open] [type=submit]").click();
        page.locator("[data-countdown]").waitFor();
        page.locator("#deletion summary").click();
        new PageLook(page).isFine("banner, countdown and details, " + scheme);
    }
}
