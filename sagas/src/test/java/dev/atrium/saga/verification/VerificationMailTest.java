package dev.atrium.saga.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.EmailVerificationRequestedEvent;
import dev.atrium.api.link.LinkSigningKey;
import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.link.SignedToken;
import dev.atrium.api.personal.Erased;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.UserId;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.LetterPress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class VerificationMailTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final LinkSigningKey KEY = new LinkSigningKey(new SecretKeySpec(new byte[32], "HmacSHA256"));
    private static final Pattern LINK = Pattern.compile("https://atrium\\.example/users/verify-email/(\\S+)");

    private final VerificationMail mails = new VerificationMail(
            new LetterPress(),
            KEY,
            new PublicUrl(URI.create("https://atrium.example")),
            Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void linkIsSignedForTheAccountAndTheRequest() {
        Mail mail = mails.write(request(Locale.ENGLISH), "cause-1").orElseThrow();
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).isTrue();
        assertThat(SignedToken.read(link.group(1), "verify-email", KEY.key()))
                .contains(new SignedToken("verify-email", 2001, 41));
        assertThat(mail.html()).contains("href=\"" + link.group() + "\"");
    }

    @Test
    void mailIsInTheLanguageOfTheMember() {
        Mail mail = mails.write(request(Locale.of("pl")), "cause-1").orElseThrow();
        assertThat(mail.subject()).isEqualTo("Potwierdź swój adres e-mail");
        assertThat(mail.html()).contains("<html lang=\"pl\">").contains("26 listopada 2026");
    }

    @Test
    void countryOfTheLanguageMakesNoDifference() {
        assertThat(mails.write(request(Locale.of("pl", "PL")), "cause-1")
                        .orElseThrow()
                        .subject())
                .startsWith("Potwierdź");
    }

    @Test
    void unknownLanguageGetsEnglish() {
        Mail mail = mails.write(request(Locale.JAPANESE), "cause-1").orElseThrow();
        assertThat(mail.subject()).isEqualTo("Please verify your e-mail address");
        assertThat(mail.html()).contains("<html lang=\"en\">").contains("26 November 2026");
    }

    @Test
    void deadLinkIsNotMailed() {
        assertThat(mails.write(request("alice@example.org", Locale.ENGLISH, NOON), "cause-1"))
                .isEmpty();
    }

    @Test
    void erasedPersonGetsNoMail() {
        assertThat(mails.write(request(Erased.PLACEHOLDER, Locale.ENGLISH, NOON.plusSeconds(60)), "cause-1"))
                .isEmpty();
    }

    private static EmailVerificationRequestedEvent request(Locale language) {
        return request("alice@example.org", language, NOON.plusSeconds(3 * 24 * 3600));
    }

    private static EmailVerificationRequestedEvent request(String address, Locale language, Instant expiresAt) {
        return new EmailVerificationRequestedEvent(
                new AccountId(2001), new UserId(1001), new EmailAddress(address), 41, language, expiresAt);
    }
}
