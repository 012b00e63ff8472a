package dev.atrium.saga.mfa;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.mfa.MfaCodesLockedEvent;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.MailKind;
import dev.atrium.saga.mail.MemberLetters;
import dev.atrium.saga.schedule.Urgency;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever tried the codes had the password. */
@Component
class CodesLockedMail implements MailKind<MfaCodesLockedEvent> {

    private final MemberLetters letters;
    private final PublicUrl site;

    CodesLockedMail(MemberLetters letters, PublicUrl site) {
        this.letters = letters;
        this.site = site;
    }

    @Override
    public String name() {
        return "mfa-codes-locked-mail";
    }

    @Override
    public Class<MfaCodesLockedEvent> orderType() {
        return MfaCodesLockedEvent.class;
    }

    @Override
    public Urgency urgency() {
        return Urgency.URGENT;
    }

    @Override
    public Optional<Mail> write(MfaCodesLockedEvent event, String cause) {
        return letters.write(
                event.userId(),
                "dev.atrium.saga.mfa.locked",
                cause,
                (words, member) -> words.letterWithButton(
                        site.resolve("/users/password-reset/"), member.userName(), words.moment(event.until())));
    }
}
