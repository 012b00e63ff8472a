package dev.atrium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
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

    @Autowired
    JdbcClient jdbc;

    @Test
    void pagesHaveNoSeriousFindingAndFitAPhone(Page page) {
        login(page);
        addUnsent();
        new PageLook(page).isFineEverywhere(PATHS);
    }

    /** A piece of stuck work that nobody tries soon, and a mail that can be sent again and one that cannot. */
    private void addUnsent() {
        jdbc.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, last_failure, consecutive_failures, version)
                values ('stripe-customer-update', :unsent, '2099-01-01', false, now(), 3, 1),
                  ('verification-mail', :unsent, '9999-01-01', false, now(), 9, 1)
                on conflict do nothing""").param("unsent", UNSENT).update();
        jdbc.sql("""
                insert into mail_dispatch (cause, kind, state, attempts, queued_at, finished_at, error)
                values (:unsent, 'verification-mail', 'failed', 9, now(), now(), 'the mail server refused this mail'),
                  (:unsent || '.contact1a85bd7a0adb55c4c8026d75b0e113f9', 'password-reset-mail', 'failed', 1, now(), now(), 'java.lang.IllegalStateException')
                on conflict do nothing""").param("unsent", UNSENT).update();
    }

    @AfterEach
    void removeUnsent() {
        jdbc.sql("delete from scheduled_tasks where task_instance = ?")
                .param(UNSENT)
                .update();
        jdbc.sql("delete from mail_dispatch where starts_with(cause, ?)")
                .param(UNSENT)
                .update();
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
