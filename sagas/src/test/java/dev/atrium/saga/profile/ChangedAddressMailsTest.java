package dev.atrium.saga.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.personal.Erased;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.EmailChangedEvent;
import dev.atrium.api.user.UserId;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.LetterPress;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChangedAddressMailsTest {

    private static final EmailAddress FORMER = new EmailAddress("alice@example.org");
    private static final EmailAddress NEW = new EmailAddress("alice@example.net");

    private final LetterPress press = new LetterPress();
    private final PublicUrl site = new PublicUrl(URI.create("https://atrium.example"));
    private final FormerAddressMail toFormer = new FormerAddressMail(press, site);
    private final NewAddressMail toNew = new NewAddressMail(press, site);

    @Test
    void formerAddressLearnsOfTheChangeButNotOfTheNewAddress() {
        Mail mail =
                toFormer.write(change(FORMER, NEW, Locale.ENGLISH), "event-1").orElseThrow();
        assertThat(mail.to()).isEqualTo(FORMER);
        assertThat(mail.text()).contains("has another one from now on", "https://atrium.example/contact/");
        assertThat(mail.text() + mail.html() + mail.subject()).doesNotContain(NEW.value());
    }

    @Test
    void newAddressIsWelcomedInTheMembersLanguage() {
        Mail mail =
                toNew.write(change(FORMER, NEW, Locale.of("pl")), "event-1.new").orElseThrow();
        assertThat(mail.to()).isEqualTo(NEW);
        assertThat(mail.subject()).isEqualTo("To Twój nowy adres e-mail w Atrium");
        assertThat(mail.text())
                .contains("https://atrium.example/users/profile/11")
                .doesNotContain(FORMER.value());
    }

    @Test
    void nobodyWritesToErasedMembers() {
        EmailAddress erased = new EmailAddress(Erased.PLACEHOLDER);
        assertThat(toFormer.write(change(erased, erased, Locale.ENGLISH), "event-1"))
                .isEmpty();
        assertThat(toNew.write(change(erased, erased, Locale.ENGLISH), "event-1.new"))
                .isEmpty();
    }

    private static EmailChangedEvent change(EmailAddress former, EmailAddress email, Locale language) {
        return new EmailChangedEvent(new UserId(11), new AccountId(21), former, email, language);
    }
}
