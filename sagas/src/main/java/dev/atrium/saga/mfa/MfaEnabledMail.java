package dev.atrium.saga.mfa;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.mfa.MfaEnabledEvent;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.MailKind;
import dev.atrium.saga.mail.MemberLetters;
import dev.atrium.saga.schedule.Urgency;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turned on by whoever sat there. */
@Component
class MfaEnabledMail implements MailKind<MfaEnabledEvent> {

    private final MemberLetters letters;
    private final PublicUrl site;

    MfaEnabledMail(MemberLetters letters, PublicUrl site) {
        this.letters = letters;
        this.site = site;
    }

    @Override
    public String name() {
        return "mfa-enabled-mail";
    }

    @Override
    public Class<MfaEnabledEvent> orderType() {
        return MfaEnabledEvent.class;
    }

    @Override
    public Urgency urgency() {
        return Urgency.URGENT;
    }

    @Override
    public Optional<Mail> write(MfaEnabledEvent event, String cause) {
        return letters.write(
                event.userId(),
                "dev.atrium.saga.mfa.enabled",
                cause,
                (words, member) ->
                        words.letterWithButton(site.resolve("/users/profile/" + member.id()), member.userName()));
    }
}
