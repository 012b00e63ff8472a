package dev.atrium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator.CheckOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A member with a picture, in a real browser. */
@RunningSite
@ExtendWith(InBrowser.class)
class ProfileJourneyIT {

    private static final Pattern PICTURE = Pattern.compile("^/media/profile_pics/[0-9a-f]{32}\\.jpg$");

    @Test
    void registersWithAPictureAndIsSeenWithIt(Page page) {
        String name = Members.alice();
        page.navigate("/users/register");
        MemberJourneyIT.fillIn(page, name);
        page.locator("[name=image]").setInputFiles(painting());
        assertThat(page.locator(".picture-now canvas")).isVisible();
        page.locator("main form [type=submit]").last().click();
        assertThat(page).hasURL(Pattern.compile("/$"));
        assertThat(page.locator(".toasts")).containsText("Welcome to Atrium, " + name);
        assertThat(page.locator(".nav-member img")).hasAttribute("src", PICTURE);
    }

    @Test
    void faultyPictureKeepsWhatWasTyped(Page page) {
        page.navigate("/users/register");
        MemberJourneyIT.fillIn(page, Members.alice());
        page.locator("[name=image]").setInputFiles(new FilePayload("me.jpg", "image/jpeg", "no picture".getBytes()));
        page.locator("main form [type=submit]").last().click();
        assertThat(page.locator("#image-error")).containsText("no picture that we can read");
        assertThat(page.locator("[name=first_name]")).hasValue("Alicja");
        assertThat(page.locator("[name=image]")).isFocused();
        assertThat(page.locator(".g-recaptcha [type=checkbox]")).isVisible();
    }

    @Test
    void changesNameAddressAndPicture(Page page) {
        String before = Members.alice();
        String after = Members.alice();
        MemberJourneyIT.register(page, before);
        MemberJourneyIT.publish(page, "Model of " + before);
        page.locator(".nav-member").click();

        page.locator("[name=username]").fill(after);
        page.locator("[name=email]").fill(after + "@mail.example");
        page.locator("[name=image]").setInputFiles(painting());
        page.locator("[name=confirm_password]").fill("not my password");
        save(page);
        assertThat(page.locator("#confirm_password-error")).containsText("This is not your password");
        assertThat(page.locator("[name=confirm_password]")).isFocused();
        assertThat(page.locator("[name=username]")).hasValue(after);
        assertThat(page.locator(".picture-now canvas")).isVisible();

        page.locator("[name=confirm_password]").fill(Members.PASSWORD);
        save(page);
        assertThat(page.locator(".toasts")).containsText("Your profile is saved");
        assertThat(page.locator(".nav-member")).containsText(after);
        assertThat(page.locator(".picture-now img")).hasAttribute("src", PICTURE);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            page.navigate("/?search=Model+of+" + before + "&creator=" + after);
            assertThat(page.locator("[data-model-id]").first().textContent()).contains("Model of " + before, after);
        });
        Mailbox mailbox = new Mailbox(page);
        assertThat(mailbox.linkTo(before + "@mail.example", "/contact")).isNotEmpty();
        page.navigate(mailbox.linkTo(after + "@mail.example", "/users/verify-email/"));
        assertThat(page.locator(".toasts")).containsText("Your e-mail address is verified");
    }

    @Test
    void changesTheProfileWithoutJavaScript(@WithoutJavaScript Page page) {
        String name = Members.bob();
        page.navigate("/users/register");
        MemberJourneyIT.fillInWithoutCaptcha(page, name);
        page.locator("[name=g-recaptcha-response]").check(new CheckOptions().setForce(true));
        page.locator("[name=password2]").press("Enter");
        page.locator(".nav-member").click();
        page.locator("[name=first_name]").fill("Bogumił");
        page.locator("[name=image]").setInputFiles(painting());
        page.locator("[name=confirm_password]").fill(Members.PASSWORD);
        page.locator("[name=confirm_password]").press("Enter");
        assertThat(page.locator(".toasts")).containsText("Your profile is saved");
        assertThat(page.locator("[name=first_name]")).hasValue("Bogumił");
        assertThat(page.locator(".picture-now img")).hasAttribute("src", PICTURE);
    }

    @Test
    void visitsAnother(Page page) {
        String name = Members.bob();
        MemberJourneyIT.register(page, name);
        MemberJourneyIT.publish(page, "Model of " + name);
        String profile = page.locator(".nav-member").getAttribute("href");
        page.context().clearCookies();
        MemberJourneyIT.register(page, Members.alice());
        page.navigate(profile);
        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.locator("main")).containsText("Model of " + name);
        assertThat(page.locator("main")).not().containsText("@mail.example");
        page.locator(".profile-head .button").click();
        assertThat(page).hasURL(Pattern.compile("/chat/room/"));
        assertThat(page.locator("h1")).containsText(name);
    }

    private static void save(Page page) {
        page.locator("form[data-upload] [type=submit]").click();
    }

    private static FilePayload painting() {
        return new FilePayload("me.png", "image/png", Paintings.landscape());
    }
}
