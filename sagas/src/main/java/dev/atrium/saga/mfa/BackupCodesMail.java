package dev.atrium.saga.mfa;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.mfa.BackupCodesRegeneratedEvent;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.MailKind;
import dev.atrium.saga.mail.MemberLetters;
import dev.atrium.saga.schedule.Urgency;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The former backup codes are worth nothing. */
@Component
class BackupCodesMail implements MailKind<BackupCodesRegeneratedEvent> {

    private final MemberLetters letters;
    private final PublicUrl site;

    BackupCodesMail(MemberLetters letters, PublicUrl site) {
        this.letters = letters;
        this.site = site;
    }

    @Override
    public String name() {
        return "backup-codes-mail";
    }

    @Override
    public Class<BackupCodesRegeneratedEvent> orderType() {
        return BackupCodesRegeneratedEvent.class;
    }

    @Override
    public Urgency urgency() {
        return Urgency.URGENT;
    }

    @Override
    public Optional<Mail> write(BackupCodesRegeneratedEvent event, String cause) {
        return letters.write(
                event.userId(),
                "dev.atrium.saga.mfa.codes",
                cause,
                (words, member) ->
                        words.letterWithButton(site.resolve("/users/profile/" + member.id()), member.userName()));
    }
}
