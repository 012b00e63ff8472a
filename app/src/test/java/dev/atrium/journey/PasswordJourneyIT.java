package dev.atrium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A forgotten password and a letter to the support, in a real browser. */
@RunningSite
@ExtendWith(InBrowser.class)
class PasswordJourneyIT {

    private static final String NEW = "another-Horse-battery-8";

    @Test
    void followsTheMailToANewPassword(Page page) {
        String name = Members.alice();
        MemberJourneyIT.register(page, name);
        page.context().clearCookies();
        page.navigate("/users/login");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Forgot your password?"))
                .click();
        page.locator("[name=email]").fill(name + "@mail.example");
        page.getByText("Send me a link").click();
        assertThat(page).hasURL(Pattern.compile("/users/password-reset/done/$"));

        page.navigate(new Mailbox(page).linkTo(name + "@mail.example", "/users/password-reset-confirm/"));
        assertThat(page.locator("main")).containsText(name);
        page.locator("[name=new_password1]").pressSequentially("aaaa");
        assertThat(page.locator(".strength-verdict")).containsText("Use at least 8 characters.");
        page.locator("[name=new_password1]").fill(NEW);
        assertThat(page.locator(".strength-verdict")).containsText("Strong");
        page.locator("[name=new_password2]").fill(NEW);
        page.getByText("Set this password").click();

        assertThat(page).hasURL(Pattern.compile("/users/password-reset-complete/$"));
        page.locator("main a[href='/users/login']").click();
        page.locator("[name=username]").fill(name);
        page.locator("[name=password]").fill(NEW);
        page.locator("main form [type=submit]").click();
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).containsText(name);
    }

    @Test
    void everythingWorksByKeyboardAlone(Page page) {
        String name = Members.alice();
        MemberJourneyIT.register(page, name);
        page.navigate("/users/password-change/");
        assertThat(page.locator("[name=old_password]")).isFocused();
        type(page, Members.PASSWORD, "Tab");
        type(page, NEW, "Tab");
        type(page, NEW, "Enter");
        assertThat(page).hasURL(Pattern.compile("/users/profile/"));

        page.context().clearCookies();
        page.navigate("/users/login");
        assertThat(page.locator("[name=username]")).isFocused();
        type(page, name, "Tab");
        type(page, NEW, "Enter");
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).containsText(name);
    }

    private static void type(Page page, String text, String last) {
        page.keyboard().type(text);
        page.keyboard().press(last);
    }

    @Test
    void followsTheMailWithoutJavaScript(Page page, @WithoutJavaScript Page bare) {
        String name = Members.alice();
        MemberJourneyIT.register(page, name);
        bare.navigate("/users/password-reset/");
        bare.locator("[name=email]").fill(name + "@mail.example");
        bare.locator("main form [type=submit]").click();
        assertThat(bare).hasURL(Pattern.compile("/users/password-reset/done/$"));

        bare.navigate(new Mailbox(bare).linkTo(name + "@mail.example", "/users/password-reset-confirm/"));
        bare.locator("[name=new_password1]").fill("short");
        bare.locator("[name=new_password2]").fill("short");
        bare.locator("main form [type=submit]").click();
        assertThat(bare.locator("#new_password1-error")).isVisible();
        bare.locator("[name=new_password1]").fill(NEW);
        bare.locator("[name=new_password2]").fill(NEW);
        bare.locator("main form [type=submit]").click();
        assertThat(bare).hasURL(Pattern.compile("/users/password-reset-complete/$"));
        page.navigate("/");
        assertThat(page.locator(".nav-member")).hasCount(0); // every session ended
    }

    @Test
    void writesToTheSupport(Page page) {
        page.navigate("/contact/");
        page.locator("[name=email]").fill(Members.unique("vera") + "@mail.example");
        page.locator("[name=subject]").selectOption("bug_report");
        page.locator("main form [type=submit]").click();
        assertThat(page.locator("#message-error")).isVisible();
        assertThat(page.locator("[name=message]")).isFocused();

        page.locator("[name=message]").fill("The list of models stays empty when I search. ".repeat(7));
        MemberJourneyIT.confirmHuman(page);
        page.locator("main form [type=submit]").click();

        assertThat(page.locator(".message-success, .toast").first()).containsText("on its way to us");
        assertThat(page.locator("[name=message]")).hasValue(Pattern.compile("^Hello, my name is"));
    }
}
