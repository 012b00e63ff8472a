package dev.atrium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages of administrators in a browser: axe finds nothing serious, they fit a phone, and the dialog works. */
@RunningSite
@ExtendWith(InBrowser.class)
class AdminPagesIT {

    private static final List<String> PATHS = List.of(
            "/admin/",
            "/admin/users",
            "/admin/accounts?q=nobody-at-all",
            "/admin/accounts",
            "/admin/models",
            "/admin/rooms",
            "/admin/messages",
            "/admin/payments",
            "/admin/sums",
            "/admin/deletions",
            "/admin/tasks",
            "/admin/projections",
            "/admin/dead-letters",
            "/admin/stuck-work",
            "/admin/mails",
            "/admin/projections/members/rebuild");

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void pagesHaveNoSeriousFindingAndFitAPhone(ColorScheme scheme, Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        login(page);
        for (int width : new int[] {1280, 320}) {
            page.setViewportSize(width, 900);
            for (String path : PATHS) {
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

    /** Polish words are long, and an administrator has the most places to go. */
    @Test
    void navigationStaysOnOneLine(Page page) {
        page.setViewportSize(1280, 900);
        login(page);
        for (String language : List.of("en", "pl")) {
            page.locator(".nav-end button[value=" + language + "]").click();
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator(".nav-panel").boundingBox().height)
                    .as("height of the navigation, " + language)
                    .isLessThan(60);
        }
        page.locator(".nav-end button[value=en]").click();
    }

    /** Every way in is a link or a button that is reached by tabbing, and the dialog gives the focus back. */
    @Test
    void actionIsDoneByKeyboardAlone(Page page) {
        String name = Members.unique("keyboard");
        MemberJourneyIT.register(page, name);
        page.context().clearCookies();
        login(page);
        page.navigate("/admin/accounts?q=" + name);
        page.locator(".admin-table tbody th a").focus();
        page.keyboard().press("Enter");
        page.locator("a[href$='/deactivate']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog")).isVisible();
        assertThat(page.locator("dialog")).containsText("logged out everywhere at once");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).isHidden();
        assertThat(page.locator("a[href$='/deactivate']")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog")).isVisible();
        page.locator("dialog [name=reason]").focus();
        page.keyboard().type("by keyboard");
        page.keyboard().press("Enter");
        assertThat(page.locator(".facts")).containsText("Deactivated");
    }

    @Test
    void accountIsSuspendedInADialogAndTheFlashSaysSo(Page page) {
        String name = Members.unique("dialog");
        MemberJourneyIT.register(page, name);
        page.context().clearCookies();
        login(page);
        page.navigate("/admin/accounts?q=" + name);
        page.locator(".admin-table tbody th a").click();
        page.locator("a[href$='/suspend']").click();
        assertThat(page.locator("dialog")).containsText("Suspend " + name);
        assertThat(Axe.seriousFindings(page)).as("the dialog").isEmpty();
        page.locator("dialog [name=reason]").fill("a browser says so");
        page.locator("dialog [type=submit]").click();
        assertThat(page.locator(".facts")).containsText("Suspended until");
        assertThat(page.locator("#toasts")).containsText("is suspended");
    }

    private static void login(Page page) {
        page.navigate("/users/login");
        page.locator("main [name=username]").fill("admin");
        page.locator("main [name=password]").fill("sandbox-Admin-1");
        page.locator("main form [type=submit]").last().click();
        assertThat(page).hasURL(Pattern.compile("/$"));
    }
}
