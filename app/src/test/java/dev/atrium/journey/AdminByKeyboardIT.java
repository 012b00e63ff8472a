package dev.atrium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Administrators and auditors who have no mouse: nothing here is clicked. */
@RunningSite
@ExtendWith(InBrowser.class)
@SuppressWarnings("NullAway.Init") // before each test
class AdminByKeyboardIT {

    /** Here the heads of tables stick to the top. */
    private static final List<String> LONG = List.of("/admin/tasks", "/admin/projections", "/audit/");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private OperatorPages pages;

    @BeforeEach
    void open() {
        pages = new OperatorPages(port, jdbc);
    }

    @Test
    void skipLinkComesFirstAndLeadsPastTheNavigation(Page page) {
        Keyboard keyboard = logIn(page);
        page.navigate("/admin/");
        keyboard.press("Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        assertThat(page.locator(".skip-link")).isInViewport();
        keyboard.press("Enter");
        keyboard.press("Tab");
        assertThat(page.locator(".admin-nav a").first()).isFocused();
        keyboard.goBackTo(".brand");
        keyboard.goBackTo(".skip-link");
    }

    @Test
    void memberIsFoundAndSuspendedInTheDialog(Page page) throws Exception {
        String name = newMember();
        Keyboard keyboard = logIn(page);
        page.navigate("/admin/");
        keyboard.follow(".admin-nav a[href='/admin/accounts']");
        keyboard.goTo("#filter-q");
        keyboard.type(name);
        keyboard.leaveBy("Enter");
        assertThat(page).hasURL(Pattern.compile("q=" + name));
        keyboard.follow(".admin-table tbody th a");
        keyboard.goTo("a[href$='/suspend']");
        keyboard.press("Enter");
        assertThat(page.locator("dialog #until")).isFocused();
        assertThat(page.locator("dialog")).containsText("logged out everywhere at once");

        for (String key : List.of("Tab", "Shift+Tab")) {
            for (int i = 0; i < 24; i++) {
                keyboard.press(key);
                assertThat(keyboard.isAt("dialog *, body"))
                        .as("in the dialog after " + key + ": " + keyboard.where())
                        .isTrue();
            }
        }
        keyboard.press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(page.locator("a[href$='/suspend']")).isFocused();

        keyboard.press("Enter");
        assertThat(page.locator("dialog #until")).isFocused();
        keyboard.goTo("dialog a[href]");
        keyboard.press("Enter");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(page.locator("a[href$='/suspend']")).isFocused();

        keyboard.press("Enter");
        assertThat(page.locator("dialog #until")).isFocused();
        keyboard.follow("dialog [type=submit]");
        assertThat(page.locator("#reason")).isFocused();
        assertThat(page.locator("#reason")).hasAttribute("aria-describedby", "reason-help reason-error");
        keyboard.type("they have no mouse either");
        keyboard.follow("main .action-form [type=submit]");
        assertThat(page.locator("#toasts")).containsText(name + " is suspended.");
        assertThat(page.locator(".facts")).containsText("Suspended until");
        keyboard.goTo("a[href$='/lift']");
        keyboard.press("Enter");
        assertThat(page.locator("dialog #reason")).isFocused();
        keyboard.type("enough");
        keyboard.leaveBy("Enter");
        assertThat(page.locator(".facts")).not().containsText("Suspended until");
    }

    @Test
    void listsAreFilteredSortedAndTurned(Page page) {
        Keyboard keyboard = logIn(page);
        page.navigate("/admin/models");
        keyboard.follow(".admin-table thead a[href*='sort=title']");
        assertThat(page).hasURL(Pattern.compile("sort=title"));
        keyboard.follow(".admin-table thead th[aria-sort=ascending] a");
        assertThat(page.locator("th[aria-sort=descending]")).hasCount(1);
        String first = page.locator(".admin-table tbody th").first().textContent();
        keyboard.follow("a[rel=next]");
        assertThat(page.locator(".admin-table tbody th").first()).not().hasText(first);
        keyboard.follow("a[rel=prev]");
        assertThat(page.locator(".admin-table tbody th").first()).hasText(first);

        page.navigate("/admin/accounts");
        keyboard.goTo("#filter-role");
        keyboard.type("Adm");
        keyboard.follow(".admin-filters [type=submit]");
        assertThat(page).hasURL(Pattern.compile("role=admin"));
        keyboard.follow(".admin-filter-end a");
        assertThat(page).hasURL(Pattern.compile("/admin/accounts$"));
    }

    /** On a phone, the rows are cards and the columns' names stand in them; the orders are still offered, and seen. */
    @Test
    void listsAreSortedOnAPhone(Page page) {
        page.setViewportSize(360, 800);
        Keyboard keyboard = logIn(page);
        page.navigate("/admin/models");
        keyboard.goTo(".admin-table thead a[href*='sort=title']");
        assertThat(page.locator(".admin-table thead a[href*='sort=title']")).isInViewport();
        assertThat(page.locator(".admin-table thead a[href*='sort=title']").boundingBox().height)
                .as("height for a thumb")
                .isGreaterThanOrEqualTo(24);
        keyboard.press("Enter");
        assertThat(page).hasURL(Pattern.compile("sort=title"));
    }

    @Test
    void menuOnAPhoneOpensAndClosesAndGivesTheFocusBack(Page page) {
        page.setViewportSize(360, 800);
        Keyboard keyboard = logIn(page);
        page.navigate("/admin/");
        keyboard.goTo(".nav-toggle");
        keyboard.press("Space");
        assertThat(page.locator(".nav-panel")).isVisible();
        keyboard.goTo(".nav-links a[href='/audit/']");
        keyboard.press("Escape");
        assertThat(page.locator(".nav-panel")).isHidden();
        assertThat(page.locator(".nav-toggle")).isFocused();
        keyboard.press("Enter");
        keyboard.follow(".nav-links a[href='/audit/']");
        assertThat(page).hasURL(Pattern.compile("/audit/$"));
    }

    /** The table renews itself all the time: whoever is in it stays where they are, and so does the dialog's way back. */
    @Test
    void tableThatRenewsItselfKeepsTheFocus(Page page) {
        Keyboard keyboard = logIn(page);
        page.navigate("/admin/projections");
        String rebuild = "[data-group=members] a[href$='/rebuild']";
        keyboard.goTo(rebuild);
        renew(page);
        assertThat(page.locator(rebuild)).isFocused();

        keyboard.press("Enter");
        assertThat(page.locator("dialog #reason")).isFocused();
        renew(page);
        keyboard.press("Escape");
        assertThat(page.locator(rebuild)).isFocused();
    }

    @Test
    void endOfARebuildIsSaidToWhoeverDoesNotSeeIt(Page page) {
        Keyboard keyboard = logIn(page);
        page.navigate("/admin/projections");
        assertThat(page.locator("#projections-said")).hasText("");
        keyboard.goTo("[data-group=pictures] a[href$='/rebuild']");
        keyboard.press("Enter");
        assertThat(page.locator("dialog #reason")).isFocused();
        keyboard.type("by keyboard");
        keyboard.press("Enter");
        assertThat(page.locator("#projections-said")).containsText("pictures: Completed");
    }

    /** As its own clock would have it. */
    private static void renew(Page page) {
        page.waitForResponse(
                response -> response.url().endsWith("/admin/projections"),
                () -> page.evaluate("() => htmx.ajax('GET', '/admin/projections', "
                        + "{ source: '#projections', target: '#projections', swap: 'outerHTML' })"));
    }

    @Test
    void historyIsWalkedFromItsTimelineToAStepAndAState(Page page) throws Exception {
        String name = newMember();
        String account =
                Operators.accountOf(new Operators(port).admin(), name).replace("/admin/accounts", "/audit/history");
        Keyboard keyboard = logIn(page);
        page.navigate("/audit/");
        keyboard.goTo("#q");
        keyboard.type(name);
        keyboard.leaveBy("Enter");
        assertThat(page).hasURL(Pattern.compile("/audit/members/"));
        keyboard.follow(".admin-table a[href='" + account + "']");
        assertThat(page.locator(".audit-timeline")).isVisible();
        keyboard.follow(".audit-list-head a");
        assertThat(page).hasURL(Pattern.compile("order=oldest"));
        keyboard.follow(".audit-timeline tbody th a");
        assertThat(page).hasURL(Pattern.compile("/0$"));
        keyboard.follow("a[rel=next]");
        keyboard.goTo(".audit-details summary");
        keyboard.press("Enter");
        assertThat(page.locator(".audit-details table")).isVisible();
        keyboard.press("Space");
        assertThat(page.locator(".audit-details table")).isHidden();
        keyboard.goBackTo(".audit-steps > a");
        keyboard.leaveBy("Enter");
        keyboard.follow(".audit-links a[href$='/at']");
        keyboard.goTo("#instant");
        keyboard.type("01012001");
        keyboard.follow(".admin-filters [type=submit]");
        assertThat(page.locator(".empty")).containsText("There was nothing yet");
        keyboard.follow(".audit-steps > a");
        keyboard.goTo("#reason");
        keyboard.type("complaint 17");
        keyboard.leaveBy("Enter");
        assertThat(page.locator("#toasts")).containsText("The reason is recorded.");
        keyboard.follow(".audit-timeline .audit-id");
        assertThat(page).hasURL(Pattern.compile("/audit/origin/"));
    }

    /** What is said to screen readers stands in one place, which stays; only its words change. */
    @Test
    void verificationTellsHowItEnds(Page page) {
        Keyboard keyboard = logIn(page);
        page.navigate("/audit/");
        keyboard.follow(".audit-verify button");
        assertThat(page).hasURL(Pattern.compile("/audit/verification/\\d+$"));
        assertThat(page.locator("#verification .badge")).hasText("Intact");

        int running = running();
        page.navigate("/audit/verification/" + running);
        page.evaluate("() => window.said = document.querySelector('#verification-said')");
        assertThat(page.locator("#verification-said")).hasAttribute("role", "status");
        assertThat(page.locator("#verification-said")).containsText("40 %");
        jdbc.sql("update chain_verification set checked = 77 where id = ?")
                .param(running)
                .update();
        assertThat(page.locator("#verification-said")).containsText("70 %");
        jdbc.sql("update chain_verification set checked = 100, state = 'INTACT', ended_at = now() where id = ?")
                .param(running)
                .update();
        assertThat(page.locator("#verification-said")).containsText("Intact");
        assertThat(page.evaluate("() => window.said.isConnected")).isEqualTo(true);
    }

    private int running() {
        return jdbc.sql("insert into chain_verification (started_at, beat_at, checked, total, state)"
                        + " values (now(), now() + interval '1 hour', 42, 100, 'RUNNING') returning id")
                .query(Integer.class)
                .single();
    }

    @Test
    void numbersOfAChartAreScrolledWhereTheyAreMany(Page page) {
        Keyboard keyboard = logIn(page);
        page.navigate("/audit/charts");
        keyboard.goTo(".audit-chart-table");
        page.evaluate("() => { document.activeElement.style.maxHeight = '3rem'; }");
        page.waitForFunction("() => document.activeElement.clientHeight < document.activeElement.scrollHeight");
        keyboard.press("ArrowDown");
        page.waitForFunction("() => document.activeElement.scrollTop > 0");
    }

    /** English and wide in the light, Polish and narrow in the dark. */
    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyPageFitsAndEveryStopIsSeenAndNamed(ColorScheme scheme, Page page) throws Exception {
        boolean light = scheme == ColorScheme.LIGHT;
        Keyboard keyboard = logIn(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.context().addCookies(List.of(new Cookie("language", light ? "en" : "pl").setUrl(page.url())));
        List<String> paths = pages.paths();
        page.setViewportSize(light ? 1280 : 360, 800);
        List<String> faults = new ArrayList<>();
        for (String path : paths) {
            page.navigate(path);
            new PageLook(page).fits(scheme.name());
            String part = path.equals("/admin/") ? "body" : "main"; // around it, all pages are alike
            keyboard.faultsOfAWalk(part).forEach(fault -> faults.add(path + " " + fault));
            if (light && LONG.contains(path)) {
                keyboard.faultsOfAWalkBack(part).forEach(fault -> faults.add(path + " back, " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }

    @AfterEach
    void remove() {
        pages.removeWhatIsStuck();
        jdbc.sql("delete from chain_verification where beat_at > now()").update();
    }

    private String newMember() throws Exception {
        String name = Members.unique("keys");
        new Visitor(port).register(name);
        return name;
    }

    private static Keyboard logIn(Page page) {
        Keyboard keyboard = new Keyboard(page);
        keyboard.logIn("admin", "sandbox-Admin-1");
        return keyboard;
    }
}
