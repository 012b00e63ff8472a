package dev.atrium.saga.mfa;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.mfa.MfaDisabledEvent;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.MailKind;
import dev.atrium.saga.mail.MemberLetters;
import dev.atrium.saga.schedule.Urgency;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The password alone logs in again. */
@Component
class MfaDisabledMail implements MailKind<MfaDisabledEvent> {

    private final MemberLetters letters;
    private final PublicUrl site;

    MfaDisabledMail(MemberLetters letters, PublicUrl site) {
        this.letters = letters;
        this.site = site;
    }

    @Override
    public String name() {
        return "mfa-disabled-mail";
    }

    @Override
    public Class<MfaDisabledEvent> orderType() {
        return MfaDisabledEvent.class;
    }

    @Override
    public Urgency urgency() {
        return Urgency.URGENT;
    }

    @Override
    public Optional<Mail> write(MfaDisabledEvent event, String cause) {
        return letters.write(
                event.userId(),
                "dev.atrium.saga.mfa.disabled",
                cause,
                (words, member) ->
                        words.letterWithButton(site.resolve("/users/profile/" + member.id()), member.userName()));
    }
}
