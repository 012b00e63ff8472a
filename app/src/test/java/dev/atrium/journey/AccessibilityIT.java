package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
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

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void pagesHaveNoSeriousFinding(ColorScheme scheme, Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        for (int width : new int[] {1280, 320}) {
            page.setViewportSize(width, 800);
            for (String path : OPEN_PAGES) {
                page.navigate(path);
                assertThat(Axe.seriousFindings(page))
                        .as("%s at %d px, %s", path, width, scheme)
                        .isEmpty();
                assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("%s fits %d px", path, width)
                        .isEqualTo(true);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void formsOfMembersHaveNoSeriousFinding(ColorScheme scheme, Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        MemberJourneyIT.register(page, Members.alice());
        page.navigate("/form/");
        assertThat(Axe.seriousFindings(page)).isEmpty();
        page.locator("main form [type=submit]").last().click();
        assertThat(Axe.seriousFindings(page)).as("with errors shown").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void profilesHaveNoSeriousFinding(ColorScheme scheme, Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        MemberJourneyIT.register(page, Members.bob());
        String bobs = page.locator(".nav-member").getAttribute("href");
        page.context().clearCookies();
        MemberJourneyIT.register(page, Members.alice());
        String own = page.locator(".nav-member").getAttribute("href");
        for (int width : new int[] {1280, 320}) {
            page.setViewportSize(width, 800);
            for (String path : List.of(own, bobs)) {
                page.navigate(path);
                assertThat(Axe.seriousFindings(page))
                        .as("%s at %d px", path, width)
                        .isEmpty();
                assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("%s fits %d px", path, width)
                        .isEqualTo(true);
            }
        }
        page.navigate(own);
        page.locator("form[data-upload] [type=submit]").click();
        assertThat(Axe.seriousFindings(page)).as("with errors shown").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void pagesOnWhichOnePaysHaveNoSeriousFindingNorTheFramesInThem(ColorScheme scheme, Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        MemberJourneyIT.register(page, Members.alice());
        for (int width : new int[] {1280, 320}) {
            page.setViewportSize(width, 800);
            for (String path : List.of("/buy-plan/", "/donate/")) {
                page.navigate(path);
                page.waitForSelector("#payment-form[data-ready]");
                page.locator("#submit-button").click();
                assertThat(Axe.seriousFindings(page))
                        .as("%s at %d px, %s", path, width, scheme)
                        .isEmpty();
                assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("%s fits %d px", path, width)
                        .isEqualTo(true);
            }
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
            assertThat(Axe.seriousFindings(page)).as("%s, %s", path, scheme).isEmpty();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s fits, %s", path, scheme)
                    .isEqualTo(true);
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
        assertThat(Axe.seriousFindings(page))
                .as("banner, countdown and details")
                .isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("it fits, %s", scheme)
                .isEqualTo(true);
    }
}
