package dev.atrium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages of administrators in a browser: axe finds nothing serious, they fit a phone, and the dialog works. */
@RunningSite
@ExtendWith(InBrowser.class)
class AdminPagesIT {

    private static final String UNSENT = "01a21718-c8da-7da0-a1c1-c9faec163c53";

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
            "/admin/stuck-work?q=nothing-begins-so",
            "/admin/mails",
            "/admin/mails/" + UNSENT + "/retry",
            "/admin/projections/members/rebuild");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void pagesHaveNoSeriousFindingAndFitAPhone(Page page) {
        login(page);
        new StuckRows(jdbc, UNSENT).add();
        new PageLook(page).isFineEverywhere(PATHS);
    }

    /** Nothing that the sandbox depends on is away, so the state and the words are put there. */
    @Test
    void homeFitsWhereCausesAreLong(Page page) {
        login(page);
        page.navigate("/admin/");
        page.locator(".admin-health li").evaluateAll("all => all.forEach(one => one.dataset.up = 'false')");
        fitsWithLongCauses(page, page.locator(".admin-health .admin-cause"));
    }

    @Test
    void projectionThatIsHeldUpSaysWhyAndGoesOnByItself(Page page) throws Exception {
        String name = Members.unique("held-up");
        Visitor member = new Visitor(port);
        member.register(name);
        login(page);
        jdbc.sql("""
                create function held_up() returns trigger language plpgsql as
                $$ begin raise exception 'out of memory' using errcode = '53200'; end $$""").update();
        jdbc.sql("create trigger held_up before insert on model for each row when (new.title = '" + name
                        + "') execute function held_up()")
                .update();
        Locator row = page.locator("[data-group=model-list]");
        try {
            member.publish(name);
            Awaitility.await().atMost(PATIENCE).until(() -> {
                page.navigate("/admin/projections");
                return row.locator(".badge-bad").count() == 1;
            });
            assertThat(row.locator(".badge-bad + .quiet")).containsText("since 20");
            assertThat(row.locator(".admin-cause")).containsText("DataAccessResourceFailureException at ");
            fitsWithLongCauses(page, row.locator(".admin-cause"));
        } finally {
            jdbc.sql("drop function if exists held_up() cascade").update();
        }
        Awaitility.await().atMost(PATIENCE).until(() -> {
            page.navigate("/admin/models?q=" + name);
            return page.locator(".admin-table tbody tr").count() == 1;
        });
        page.navigate("/admin/projections");
        assertThat(row.locator(".badge-bad")).hasCount(0);
    }

    private static void fitsWithLongCauses(Page page, Locator causes) {
        assertThat(causes.first()).isVisible();
        causes.evaluateAll("(all, cause) => all.forEach(one => one.textContent = cause)", StuckRows.CAUSE);
        for (int width : new int[] {320, 1024, 1280}) {
            page.setViewportSize(width, 800);
            new PageLook(page).fits("with long causes at " + width);
        }
    }

    @AfterEach
    void removeUnsent() {
        new StuckRows(jdbc, UNSENT).remove();
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
