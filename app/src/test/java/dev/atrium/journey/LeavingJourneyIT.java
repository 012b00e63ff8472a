package dev.atrium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.atrium.api.deletion.ScheduleAccountDeletionCommand;
import dev.atrium.api.user.CredentialsView;
import dev.atrium.api.user.FindCredentialsQuery;
import dev.atrium.api.user.MemberView;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Leaving in a real browser: from the button through the countdown to the stop, and to the end. */
@RunningSite
@ExtendWith(InBrowser.class)
class LeavingJourneyIT {

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final int port;

    @Autowired
    LeavingJourneyIT(CommandGateway commands, QueryGateway queries, @LocalServerPort int port) {
        this.port = port;
        this.commands = commands;
        this.queries = queries;
    }

    @Test
    void schedulesSeesTheTimeRunAndStops(Page page) {
        String name = Members.alice();
        MemberJourneyIT.register(page, name);
        page.navigate("/users/profile/" + member(name).id());
        page.getByRole(AriaRole.BUTTON, button("Delete my account…")).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Delete your account?");
        dialog.locator("[name=password]").fill(Members.PASSWORD);
        dialog.getByRole(AriaRole.BUTTON, buttonIn("Delete my account")).click();

        Locator countdown = page.locator("[data-countdown]");
        assertThat(countdown).containsText("29 d 23 h 59 min");
        String before = countdown.textContent();
        assertThat(countdown).not().hasText(before);
        page.navigate("/");
        assertThat(page.locator(".leaving-banner")).containsText("Your account will be deleted on");
        page.getByText("Change your mind").click();
        page.getByText("Technical details").click();
        assertThat(page.locator(".leaving-details")).containsText("pending");
        page.getByRole(AriaRole.BUTTON, button("Stop deletion")).click();
        assertThat(page.locator("#toasts")).containsText("Your account stays");
        assertThat(page.locator(".leaving-banner")).hasCount(0);
    }

    @Test
    void wrongPasswordIsToldBesideTheField(Page page) {
        String name = Members.bob();
        MemberJourneyIT.register(page, name);
        page.navigate("/users/delete-this-user/true");
        page.locator("[name=password]").fill("not the one");
        page.locator("main form [type=submit]").last().click();
        assertThat(page.locator("#password-error")).isVisible();
        assertThat(page.locator("[name=password]")).isFocused();
    }

    @Test
    void timeRunsOutAndTheMemberIsGone(Page page) {
        String name = Members.alice();
        MemberJourneyIT.register(page, name);
        MemberView member = member(name);
        Instant now = Instant.now();
        commands.sendAndWait(new ScheduleAccountDeletionCommand(
                member.accountId(), member.email(), Locale.ENGLISH, now, now.plusSeconds(5)));
        page.waitForCondition(() -> {
            page.navigate("/users/profile/" + member.id());
            return page.locator("[role=timer]").count() == 1;
        });
        assertThat(page.locator("[role=timer]"))
                .containsText("The time is over", new ContainsTextOptions().setTimeout(20_000));
        page.waitForCondition(() -> {
            page.navigate("/users/profile/" + member.id());
            return page.url().contains("/users/login");
        });
        page.navigate("/users/login");
        page.locator("[name=username]").fill(name);
        page.locator("[name=password]").fill(Members.PASSWORD);
        page.locator("main form [type=submit]").last().click();
        assertThat(page.locator("main")).containsText(Pattern.compile("wrong|deactivated|being deleted"));
    }

    /** Nothing but Tab, Enter and what is typed. */
    @Test
    void leavesAndStaysByKeyboard(Page page) {
        String name = Members.bob();
        MemberJourneyIT.register(page, name);
        page.navigate("/users/profile/" + member(name).id());
        page.locator("#deletion button").focus();
        page.keyboard().press("Enter");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator("[name=password]")).isFocused();
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        page.locator("#deletion button").focus();
        page.keyboard().press("Enter");
        assertThat(dialog.locator("[name=password]")).isFocused();
        page.keyboard().type(Members.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-countdown]")).isVisible();
        page.locator("#deletion button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#toasts")).containsText("Your account stays");
    }

    @Test
    void leavesAndStaysWithoutJavaScript(@WithoutJavaScript Page page) throws Exception {
        String name = Members.alice();
        new Visitor(port).register(name);
        page.navigate("/users/login");
        page.locator("[name=username]").fill(name);
        page.locator("[name=password]").fill(Members.PASSWORD);
        page.locator("main form [type=submit]").last().click();
        assertThat(page).hasURL(Pattern.compile("/$"));
        page.navigate("/users/profile/" + member(name).id());
        page.locator("#deletion button").click();
        assertThat(page.locator("h1")).containsText("Delete your account?");
        page.locator("main [name=password]").fill(Members.PASSWORD);
        page.locator("main form[action='/users/delete-this-user/true'] [type=submit]")
                .click();
        assertThat(page.locator("[data-countdown]")).containsText("29 d 23 h 59 min");
        page.locator("#deletion summary").click();
        assertThat(page.locator(".leaving-details")).containsText("pending");
        page.locator("#deletion button").click();
        assertThat(page.locator("[data-countdown]")).hasCount(0);
        assertThat(page.locator("#toasts")).containsText("Your account stays");
    }

    private MemberView member(String name) {
        return await().until(
                        () -> queries.query(
                                        new FindCredentialsQuery(name),
                                        ResponseTypes.optionalInstanceOf(CredentialsView.class))
                                .join(),
                        Optional::isPresent)
                .orElseThrow()
                .member();
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions buttonIn(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
