package dev.atrium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A member protects the account, logs in each way, loses the phone, and gives the protection up, in a real browser. */
@RunningSite
@ExtendWith(InBrowser.class)
class SecondFactorJourneyIT {

    private static final Map<String, String> STEPS =
            Map.of("E-mail", "otp_email", "Text message", "otp_sms", "Backup code", "backup_code");

    @LocalServerPort
    int port;

    @Test
    void turnsItOnByTheCodeInThePictureLogsInEachWayAndTurnsItOff(Page page) throws Exception {
        String name = Members.alice();
        Phone phone = new Phone(port);
        register(page, name, phone.number());
        openProfile(page);

        String secret = turnOn(page, phone, name);
        assertThat(Axe.seriousFindings(page)).as("backup codes").isEmpty();
        String backupCode = page.locator("#backup-codes code").first().textContent();
        String another = page.locator("#backup-codes code").last().textContent();
        assertThat(page.locator("#backup-codes code")).hasCount(10);
        page.locator("[data-modal] .form-end a").click();
        assertThat(page.locator("#modals dialog")).hasCount(0);
        assertThat(theSwitch(page)).hasAttribute("aria-checked", "true");

        logOut(page);
        password(page, name);
        code(page, phone.authenticatorCode(secret));
        assertThat(page).hasURL(Pattern.compile("/chat/$"));

        logOut(page);
        password(page, name);
        assertThat(Axe.seriousFindings(page)).as("logging in").isEmpty();
        way(page, "E-mail");
        sendAgainIfNeeded(page);
        assertThat(page.locator(".mfa-resend")).containsText("a*****@mail.example");
        code(page, phone.codeByMail(name + "@mail.example"));
        assertThat(page).hasURL(Pattern.compile("/chat/$"));

        logOut(page);
        password(page, name);
        way(page, "Text message");
        sendAgainIfNeeded(page);
        code(page, phone.codeByMessage());
        assertThat(page).hasURL(Pattern.compile("/chat/$"));

        logOut(page);
        password(page, name);
        way(page, "Backup code");
        code(page, backupCode.toUpperCase(Locale.ROOT).replace('-', ' '));
        assertThat(page).hasURL(Pattern.compile("/chat/$"));

        openProfile(page);
        assertThat(page.locator("#mfa-card")).containsText("9 backup codes left");
        theSwitch(page).click();
        page.locator("[data-modal] [name=password]").fill(Members.PASSWORD);
        page.locator("[data-modal] [type=submit]").last().click();
        way(page, "Backup code");
        code(page, another);
        assertThat(page.locator("#toasts")).containsText("Multi-factor authentication is off");
        assertThat(theSwitch(page)).hasAttribute("aria-checked", "false");
        logOut(page);
        password(page, name);
        assertThat(page).hasURL(Pattern.compile("/chat/$"));
    }

    @Test
    void closingTheModalForgetsTheSecretAndLeavesTheSwitchOff(Page page) {
        register(page, Members.bob(), new Phone(port).number());
        openProfile(page);
        theSwitch(page).click();
        page.locator("[data-modal] [name=password]").fill(Members.PASSWORD);
        page.locator("[data-modal] [type=submit]").last().click();
        String secret = page.locator("#mfa-secret").textContent();
        assertThat(Axe.seriousFindings(page)).as("QR code").isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.locator("#modals dialog")).hasCount(0);
        assertThat(page.content()).doesNotContain(secret);
        assertThat(theSwitch(page)).hasAttribute("aria-checked", "false");
        theSwitch(page).click();
        page.locator("[data-modal] [name=password]").fill(Members.PASSWORD);
        page.locator("[data-modal] [type=submit]").last().click();
        assertThat(page.locator("#mfa-secret")).isVisible();
        assertThat(page.locator("#mfa-secret")).not().hasText(secret);
    }

    @Test
    void wrongCodeIsToldBesideTheFieldAndTheNextOneWorks(Page page) throws Exception {
        String name = Members.bob();
        Phone phone = new Phone(port);
        register(page, name, phone.number());
        openProfile(page);
        String secret = turnOn(page, phone, name);
        page.locator("[data-modal] .form-end a").click();
        logOut(page);
        page.setViewportSize(320, 640);
        password(page, name);
        assertThat(page.locator(".mfa-others button")).hasCount(3);
        assertThat(page.locator(".mfa-others button")
                        .evaluateAll("all => all.map(one => one.scrollWidth - one.clientWidth)"))
                .as("pixels of the words beyond their button")
                .isEqualTo(List.of(0, 0, 0));
        code(page, "000000");
        assertThat(page.locator("#otp_code-error")).containsText("not right");
        assertThat(page.locator("#otp_code")).isFocused();
        code(page, phone.authenticatorCode(secret));
        assertThat(page).hasURL(Pattern.compile("/chat/$"));
    }

    /** The button that comes first in a form is the one that Enter presses. */
    @Test
    void enterAnswersTheModalInPlaceOfClosingIt(Page page) throws Exception {
        String name = Members.bob();
        Phone phone = new Phone(port);
        register(page, name, phone.number());
        openProfile(page);
        theSwitch(page).click();
        Locator modal = page.locator("[data-modal]");
        modal.locator("[name=password]").fill("not-the-password");
        page.keyboard().press("Enter");
        assertThat(modal.locator("#password-error")).containsText("not your password");
        modal.locator("[name=password]").fill(Members.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(modal).containsText("2/4");
        modal.locator("#otp_code").fill(phone.authenticatorCode(secretIn(page)));
        page.keyboard().press("Enter");
        assertThat(modal).containsText("3/4");
        modal.locator(".form-end button").first().click();
        assertThat(modal).hasCount(0);
        assertThat(theSwitch(page)).hasAttribute("aria-checked", "false");
    }

    @Test
    void wrongPasswordIsToldOnTheSamePage(Page page) {
        page.navigate("/users/login");
        page.locator("[name=username]").fill(Members.bob());
        page.locator("[name=password]").fill("not-the-password");
        page.locator("main form[action='/users/login'] [type=submit]").click();
        assertThat(page.locator("#main")).containsText("The user name or the password is wrong");
        assertThat(page.locator("#main")).hasCount(1);
        assertThat(page.locator("[name=password]")).isFocused();
    }

    private static String turnOn(Page page, Phone phone, String name) throws Exception {
        theSwitch(page).click();
        Locator modal = page.locator("[data-modal]");
        assertThat(modal).containsText("1/4");
        modal.locator("[name=password]").fill(Members.PASSWORD);
        modal.locator("[type=submit]").last().click();
        assertThat(modal).containsText("2/4");
        String secret = secretIn(page);
        assertThat(page.locator("#mfa-secret").textContent().replace(" ", "")).isEqualTo(secret);
        code(page, phone.authenticatorCode(secret));
        assertThat(modal).containsText("3/4");
        assertThat(page.locator("#mfa-secret")).hasCount(0);
        code(page, phone.codeByMail(name + "@mail.example"));
        assertThat(modal).containsText("4/4");
        assertThat(page.locator(".mfa-resend [role=status]")).containsText("+44*****");
        code(page, phone.codeByMessage());
        assertThat(modal).containsText("backup codes");
        return secret;
    }

    /** As an authenticator's camera sees it. */
    private static String secretIn(Page page) throws Exception {
        byte[] picture = page.locator(".mfa-qr").screenshot();
        BufferedImageLuminanceSource light =
                new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(picture)));
        String uri = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
        assertThat(uri).startsWith("otpauth://totp/Atrium:").contains("issuer=Atrium");
        return URI.create(uri).getQuery().replaceAll(".*secret=([A-Z2-7]+).*", "$1");
    }

    private static void register(Page page, String name, String phone) {
        page.navigate("/users/register");
        page.locator("[name=username]").fill(name);
        page.locator("[name=first_name]").fill("Alicja");
        page.locator("[name=last_name]").fill("Żuk");
        page.locator("[name=email]").fill(name + "@mail.example");
        page.locator("[name=phone_number]").fill(phone);
        page.locator("[name=password1]").fill(Members.PASSWORD);
        page.locator("[name=password2]").fill(Members.PASSWORD);
        page.locator(".g-recaptcha [type=checkbox]").check();
        page.locator("main form [type=submit]").last().click();
        assertThat(page).hasURL(Pattern.compile("/$"));
    }

    private static void openProfile(Page page) {
        page.locator("a[href^='/users/profile/']").first().click();
        assertThat(page.locator("#mfa-card")).isVisible();
    }

    private static Locator theSwitch(Page page) {
        return page.locator("#mfa-flex-switch");
    }

    private static void logOut(Page page) {
        page.locator("form[action='/users/logout'] button").click();
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).containsText("Log in");
    }

    private static void password(Page page, String name) {
        page.navigate("/users/login?next=%2Fchat%2F");
        page.locator("[name=username]").fill(name);
        page.locator("[name=password]").fill(Members.PASSWORD);
        page.locator("main form[action='/users/login'] [type=submit]").click();
    }

    private static void way(Page page, String label) {
        page.locator(".mfa-others button", new Page.LocatorOptions().setHasText(label))
                .click();
        // What is typed before the new form is there would go into the old one.
        assertThat(page.locator("[data-modal] form[hx-post] [name=step][value=" + STEPS.get(label) + "]"))
                .hasCount(1);
    }

    /** A code by another way was sent a moment ago; the button counts down to when the next may be. */
    private static void sendAgainIfNeeded(Page page) {
        Locator note = page.locator(".mfa-resend [role=status]");
        if (note.textContent().contains("short while ago")) {
            page.locator("[data-resend]").click();
        }
        assertThat(note).containsText("We have sent");
    }

    private static void code(Page page, String code) {
        page.locator("[data-modal] #otp_code").fill(code);
        page.locator("[data-modal] form[hx-post] .form-end [type=submit]")
                .last()
                .click();
    }
}
