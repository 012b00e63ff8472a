package dev.atrium.saga.password;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.MailKind;
import dev.atrium.saga.mail.MemberLetters;
import dev.atrium.saga.schedule.Urgency;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the owner of an account that it has a new password, in case it was somebody else's doing. */
@Component
class PasswordChangedMail implements MailKind<PasswordChangedNotice> {

    private static final String WORDS = "dev.atrium.saga.password.changed";

    private final MemberLetters letters;
    private final PublicUrl site;

    PasswordChangedMail(MemberLetters letters, PublicUrl site) {
        this.letters = letters;
        this.site = site;
    }

    @Override
    public String name() {
        return "password-changed-mail";
    }

    @Override
    public Class<PasswordChangedNotice> orderType() {
        return PasswordChangedNotice.class;
    }

    @Override
    public Urgency urgency() {
        return Urgency.URGENT;
    }

    @Override
    public Optional<Mail> write(PasswordChangedNotice notice, String cause) {
        return letters.write(
                notice.userId(),
                WORDS,
                cause,
                (words, member) -> words.letterWithButton(
                        site.resolve("/users/password-reset/"),
                        member.userName(),
                        words.moment(notice.at()),
                        words.text("how." + notice.change().name().toLowerCase(Locale.ROOT))));
    }
}
