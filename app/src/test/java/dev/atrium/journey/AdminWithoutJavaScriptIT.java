package dev.atrium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.stripe.model.PaymentIntent;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that administrators and auditors do, in a browser that runs no scripts. */
@RunningSite
@ExtendWith(InBrowser.class)
class AdminWithoutJavaScriptIT {

    private static final String MARK = "without-scripts";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private String name;

    @BeforeEach
    void aMemberJoins() throws Exception {
        name = Members.unique("scriptless");
        new Visitor(port).register(name);
    }

    @Test
    void accountsAreActedOn(@WithoutJavaScript Page page) {
        int year = Year.now(ZoneOffset.UTC).getValue() + 2;
        logIn(page);
        account(page, name);

        act(
                page,
                "suspend",
                "logged out everywhere at once",
                name + " is suspended.",
                Map.of("until", year + "-05-06T07:08"));
        assertThat(page.locator(".facts")).containsText("Suspended until " + year + "-05-06 07:08");
        act(page, "lift", "can log in again at once", "The suspension of " + name + " is lifted.");
        act(page, "deactivate", "until somebody reactivates the account", name + " is deactivated.");
        act(page, "reactivate", "can log in again at once", name + " is active again.");
        act(
                page,
                "grant-role",
                "auditors replay histories",
                name + " has the role now: Auditor.",
                Map.of("role", "auditor"));
        assertThat(page.locator(".facts")).containsText("Member, Auditor");
        act(
                page,
                "revoke-role",
                "may no longer do",
                name + " no longer has the role: Auditor.",
                Map.of("role", "auditor"));
        act(page, "resend-verification", "An earlier link stops working", "The mail to " + name + " is on its way.");
        act(
                page,
                "schedule-deletion",
                "nobody can bring them back",
                "The deletion of " + name + " is scheduled.",
                Map.of("deletion-date", year + "-01-02T03:04"));
        assertThat(page.locator(".facts")).containsText("Scheduled, " + year + "-01-02 03:04");
        act(page, "stop-deletion", "stays a member", "The deletion of " + name + " is stopped.");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndTheRestIsKept(@WithoutJavaScript Page page) {
        logIn(page);
        account(page, name);
        page.locator("main a[href$='/suspend']").click();
        page.locator("#until").fill("2001-01-01T00:00");
        page.locator("#reason").fill("complaint 17");
        submit(page);

        assertThat(page.locator("#until-error")).hasText("This is over already: please give a time to come.");
        assertThat(page.locator("#until")).hasAttribute("aria-describedby", "until-help until-error");
        assertThat(page.locator("#until")).hasValue("2001-01-01T00:00");
        assertThat(page.locator("#reason")).hasValue("complaint 17");
        assertThat(page.locator("#reason-error")).hasCount(0);

        page.locator("main .form-end a").click();
        assertThat(page).hasURL(Pattern.compile("/admin/accounts/\\d+$"));
        assertThat(page.locator(".facts")).containsText("Active");
    }

    @Test
    void whatMembersMadeIsTakenAway(@WithoutJavaScript Page page) throws Exception {
        Visitor member = new Visitor(port);
        member.login(name);
        member.publish("Model of " + name);
        member.submit("/chat/", "/chat/room/public", Map.of("message", "unkind words of " + name));
        logIn(page);

        page.navigate("/admin/models?creator=" + name);
        page.locator(".admin-table tbody th a").click();
        ask(page, "delete", "disappears from the list and from search at once");
        refusedWithoutReason(page);
        page.locator("#reason").fill("offensive");
        submit(page);
        assertThat(page.locator("#toasts")).containsText("“Model of " + name + "” is deleted.");
        assertThat(page).hasURL(Pattern.compile("/admin/models$"));

        page.navigate("/admin/messages?author=" + name);
        page.locator(".admin-table tbody th a").click();
        act(page, "delete", "Its words disappear at once", "The message by " + name + " is deleted.");
        assertThat(page.locator(".admin-said")).containsText("deleted by an administrator");
    }

    @Test
    void whatWasSaidInPrivateIsShownToWhoAsks(@WithoutJavaScript Page page) throws Exception {
        String other = Members.unique("confidant");
        new Visitor(port).register(other);
        Visitor member = new Visitor(port);
        member.login(name);
        String room = member.get("/chat/with-user/" + other)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        member.submit(room, room, Map.of("message", "between us"));
        logIn(page);

        page.navigate("/admin/messages?author=" + name);
        page.locator(".admin-table tbody th a").click();
        assertThat(page.locator(".admin-said")).not().containsText("between us");
        page.locator("main a[href$='/private']").click();
        assertThat(page.locator(".admin-said")).containsText("between us");
    }

    @Test
    void moneyIsGivenBackAndSumsAreCompared(@WithoutJavaScript Page page) throws Exception {
        Payer payer = Payer.loggedIn(port, name);
        StripeDesk stripe = new StripeDesk(port);
        PaymentIntent intent = stripe.intentOf(payer.buy("standard").secret());
        stripe.pay(intent, "pm_card_visa");
        await().atMost(PATIENCE).until(() -> payer.history().contains("Paid"));
        logIn(page);

        page.navigate("/admin/payments?payer=" + name);
        page.locator(".admin-table tbody th a").click();
        assertThat(page.locator(".facts").first()).containsText(name);
        ask(page, "refund", "It cannot be taken back");
        page.locator("#amount").fill("25.01");
        page.locator("#reason").fill("they were charged twice");
        submit(page);
        assertThat(page.locator("#amount-error")).containsText("not above what is left");
        assertThat(page.locator("#reason")).hasValue("they were charged twice");
        page.locator("#amount").fill("10");
        submit(page);
        assertThat(page.locator("#toasts")).containsText("The refund of £10.00 is on its way");

        page.navigate("/admin/payments");
        page.locator("main a[href='/admin/sums']").click();
        page.locator("main form[action='/admin/sums'] button").click();
        assertThat(page.locator("#sums")).containsText("GBP");
    }

    @Test
    void machineryIsRepaired(@WithoutJavaScript Page page) {
        new StuckRows(jdbc, MARK).add();
        logIn(page);

        page.navigate("/admin/tasks");
        actOn(
                page,
                "[data-task=forget-exports]",
                "run",
                "The task is due at once",
                "“Remove exports that are over” runs in a moment.");
        page.navigate("/admin/projections");
        actOn(
                page,
                "[data-group=audit-trail]",
                "rebuild",
                "Pages stay up",
                "The rebuild of audit-trail begins in a moment.");
        await().atMost(PATIENCE).until(() -> {
            page.navigate("/admin/projections");
            return page.locator("[data-group=audit-trail] [data-rebuild=COMPLETED]")
                            .count()
                    == 1;
        });

        page.navigate("/admin/stuck-work?q=" + MARK);
        actOn(
                page,
                "[data-instance=" + MARK + "]",
                "discard",
                "will never be done",
                "Discarded: Tell Stripe what changed about a member");
        page.navigate("/admin/mails?q=" + MARK);
        actOn(
                page,
                "[data-mail=" + MARK + "]",
                "retry",
                "It is written anew and sent at once",
                "“Mail: prove your address” is sent in a moment.");
    }

    /** One is retried before its cause is mended, and after; the other is given up. */
    @Test
    void deadLettersAreRetriedAndDiscarded(@WithoutJavaScript Page page) throws Exception {
        Visitor member = new Visitor(port);
        member.login(name);
        logIn(page);
        String retried = letter(modelCalled(page, member, name + " one"));
        String discarded = letter(modelCalled(page, member, name + " two"));
        try {
            poison(name);
            for (String letter : List.of(retried, discarded)) {
                String edit = "/edit-model/" + letter.replaceAll("\\D", "");
                member.submit(edit, edit, Map.of("title", name + " poisoned", "country", "DE"));
            }
            await().atMost(PATIENCE).until(() -> {
                page.navigate("/admin/dead-letters");
                return page.locator(retried).count() + page.locator(discarded).count() == 2;
            });
            actOn(page, retried, "retry", "Worth it once the cause is mended", "It failed again, and stays here.");
        } finally {
            jdbc.sql("drop function if exists poison_scriptless() cascade").update();
        }
        actOn(page, retried, "retry", "in order", "Handled, with all that waited behind it: Model edited");
        assertThat(page.locator(retried)).hasCount(0);
        actOn(
                page,
                discarded,
                "discard",
                "all behind it are given up",
                "Discarded, with all that waited behind it: Model edited");
        assertThat(page.locator(discarded)).hasCount(0);
    }

    private static String modelCalled(Page page, Visitor member, String title) throws Exception {
        member.publish(title);
        page.navigate("/admin/models?q=" + title);
        return page.locator(".admin-table tbody th a").getAttribute("href").replaceFirst(".*/", "");
    }

    private static String letter(String model) {
        return "[data-sequence='" + model + "']";
    }

    @Test
    void stuckWorkAndDeletionsAreRetried(@WithoutJavaScript Page page) {
        logIn(page);
        account(page, name);
        String account = page.url().replaceFirst(".*/", "");
        StuckRows stuck = new StuckRows(jdbc, MARK);
        stuck.add();
        stuck.addFailedDeletion(Long.parseLong(account));
        page.navigate("/admin/stuck-work?q=" + MARK);
        actOn(
                page,
                "[data-instance=" + MARK + "]",
                "retry",
                "It is tried at once",
                "In a moment it is tried: Tell Stripe");
        page.navigate("/admin/deletions");
        actOn(
                page,
                "tr:has(a[href='/admin/deletions/" + account + "/retry'])",
                "retry",
                "The step that failed is taken up at once",
                "The deletion of account " + account + " goes on.");
    }

    @Test
    void historyIsReadFromASearchToAStateAndAFile(@WithoutJavaScript Page page) throws Exception {
        logIn(page);
        page.navigate("/audit/");
        page.locator("#q").fill("nobody-at-all");
        page.locator("main form[role=search] button").click();
        assertThat(page.locator("main [role=status]").last()).containsText("Nothing was found");
        page.locator("#q").fill(name);
        page.locator("main form[role=search] button").click();
        assertThat(page).hasURL(Pattern.compile("/audit/members/\\d+$"));
        page.locator(".admin-table tbody a", new Page.LocatorOptions().setHasText("account"))
                .click();

        page.locator("#filter-type").selectOption("AccountOpenedEvent");
        page.locator(".admin-filters [type=submit]").click();
        assertThat(page.locator(".audit-timeline tbody tr")).hasCount(1);
        Download file = page.waitForDownload(
                () -> page.locator("a[href^='/audit/export.csv']").click());
        assertThat(Files.readString(file.path())).contains("AccountOpenedEvent");
        page.locator(".audit-timeline tbody th a").click();
        page.locator("a[rel=next]").click();
        page.locator("a[rel=prev]").click();
        assertThat(page.locator(".audit-changes").first()).isVisible();
        page.locator(".audit-steps > a").click();
        page.locator(".audit-links a[href$='/at']").click();
        page.locator("#instant").fill("2001-01-01T00:00");
        page.locator(".admin-filters [type=submit]").click();
        assertThat(page.locator(".empty")).containsText("There was nothing yet");
        page.locator(".audit-steps > a").click();
        page.locator(".audit-timeline .audit-id").last().click();
        assertThat(page.locator(".admin-table tbody")).containsText("User registered");
    }

    @Test
    void reasonForLookingIsAskedBesideItsField(@WithoutJavaScript Page page) {
        logIn(page);
        account(page, name);
        page.locator("main a[href^='/audit/history/']").click();
        String history = page.url();
        submit(page);
        assertThat(page.locator("#reason-error")).hasText("Please say why.");
        assertThat(page.locator("#reason")).isFocused();
        assertThat(page.locator(".audit-timeline")).isVisible();
        page.locator("#reason").fill("complaint 17");
        submit(page);
        assertThat(page.locator("#toasts")).containsText("The reason is recorded.");
        assertThat(page).hasURL(history);
        assertThat(page.locator(".audit-timeline")).containsText("complaint 17");
    }

    /** Who is not known by an id has done nothing; it must not look as if they had done everything. */
    @Test
    void filterThatIsNobodysIdSaysSo(@WithoutJavaScript Page page) {
        logIn(page);
        page.navigate("/audit/events");
        page.locator("#filter-actor").fill("somebody");
        page.locator(".admin-filters [type=submit]").click();
        assertThat(page.locator("#toasts")).containsText("“somebody” is nobody’s id, so nothing matches.");
        assertThat(page.locator("#filter-actor")).hasValue("somebody");
        assertThat(page.locator(".empty")).containsText("No events match.");
    }

    @Test
    void chainIsVerifiedAndDaysAreDrawn(@WithoutJavaScript Page page) {
        logIn(page);
        page.navigate("/audit/");
        page.locator(".audit-verify button").click();
        assertThat(page).hasURL(Pattern.compile("/audit/verification/\\d+$"));
        await().atMost(PATIENCE).until(() -> {
            Locator again = page.locator("#verification a");
            if (again.count() > 0) {
                again.click();
            }
            return page.locator("#verification .badge").count() == 1;
        });
        assertThat(page.locator("#verification .badge")).hasText("Intact");

        page.navigate("/audit/charts");
        page.locator("#from").fill("2020-01-01");
        page.locator("#to").fill("2020-01-10");
        page.locator(".admin-filters [type=submit]").click();
        assertThat(page.locator(".audit-chart").first()).containsText("Nothing in these days.");
    }

    /** The menu and both switches are for everybody, so for administrators, too. */
    @Test
    void pagesAreReadInPolishInTheDarkOnAPhone(@WithoutJavaScript Page page) {
        page.setViewportSize(360, 800);
        logIn(page);
        page.navigate("/admin/mails");
        assertThat(page.locator(".admin-nav [aria-current]")).isInViewport();
        page.locator(".nav-toggle").click();
        page.locator(".nav-end button[value=pl]").click();
        assertThat(page.locator("h1")).hasText("Poczta");
        page.locator(".nav-toggle").click();
        page.locator("button.theme-dark").click();
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        assertThat(page).hasURL(Pattern.compile("/admin/mails$"));
    }

    private static void act(Page page, String action, String effect, String done) {
        act(page, action, effect, done, Map.of());
    }

    /** From a page that the action comes back to. First without a reason, which is refused. */
    private static void act(Page page, String action, String effect, String done, Map<String, String> fields) {
        String from = page.url();
        ask(page, action, effect);
        for (Map.Entry<String, String> field : fields.entrySet()) {
            Locator input = page.locator("#" + field.getKey());
            if ("SELECT".equals(input.evaluate("element => element.tagName"))) {
                input.selectOption(field.getValue());
            } else {
                input.fill(field.getValue());
            }
        }
        refusedWithoutReason(page);
        fields.forEach((field, value) -> assertThat(page.locator("#" + field)).hasValue(value));
        page.locator("#reason").fill("a browser without scripts says so");
        submit(page);
        assertThat(page.locator("#toasts")).containsText(done);
        assertThat(page).hasURL(from);
    }

    /** Of a row in a list, which is the page that follows. */
    private static void actOn(Page page, String row, String action, String effect, String done) {
        page.locator(row + " a[href$='/" + action + "']").click();
        assertThat(page.locator(".action-form")).containsText(effect);
        refusedWithoutReason(page);
        page.locator("#reason").fill("a browser without scripts says so");
        submit(page);
        assertThat(page.locator("#toasts")).containsText(done);
    }

    private static void ask(Page page, String action, String effect) {
        page.locator("main a[href$='/" + action + "']").click();
        assertThat(page.locator(".action-form")).containsText(effect);
    }

    private static void refusedWithoutReason(Page page) {
        submit(page);
        assertThat(page.locator("#reason-error")).hasText("Please say why.");
        assertThat(page.locator("#reason")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#reason")).isFocused();
    }

    private static void submit(Page page) {
        page.locator(".action-form [type=submit]").click();
    }

    private static void account(Page page, String name) {
        page.navigate("/admin/accounts?q=" + name);
        page.locator(".admin-table tbody th a").click();
    }

    private static void logIn(Page page) {
        page.navigate("/users/login");
        page.locator("#username").fill("admin");
        page.locator("#password").fill("sandbox-Admin-1");
        page.locator("main form [type=submit]").last().click();
        assertThat(page).hasURL(Pattern.compile("/$"));
    }

    /** The list of models takes none that is called so. */
    private void poison(String member) {
        jdbc.sql("""
                create function poison_scriptless() returns trigger language plpgsql as
                $$ begin raise exception 'poisoned'; end $$""").update();
        jdbc.sql("create trigger poison_scriptless before insert or update on model for each row when (new.title = '"
                        + member + " poisoned') execute function poison_scriptless()")
                .update();
    }

    @AfterEach
    void removeWhatIsStuck() {
        new StuckRows(jdbc, MARK).remove();
    }
}
