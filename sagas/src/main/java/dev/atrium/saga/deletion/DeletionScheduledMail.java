package dev.atrium.saga.deletion;

import dev.atrium.api.deletion.AccountDeletionScheduledEvent;
import dev.atrium.api.deletion.LeavingLink;
import dev.atrium.api.link.LinkSigningKey;
import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.personal.Erased;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.Letter;
import dev.atrium.saga.mail.LetterPress;
import dev.atrium.saga.mail.LetterWords;
import dev.atrium.saga.mail.MailKind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says until when a deletion can be stopped, with a link that also works for somebody who is suspended. */
@Component
class DeletionScheduledMail implements MailKind<AccountDeletionScheduledEvent> {

    private static final String WORDS = "dev.atrium.saga.deletion.scheduled";

    private final LetterPress press;
    private final LinkSigningKey key;
    private final PublicUrl site;

    DeletionScheduledMail(LetterPress press, LinkSigningKey key, PublicUrl site) {
        this.press = press;
        this.key = key;
        this.site = site;
    }

    @Override
    public String name() {
        return "deletion-scheduled-mail";
    }

    @Override
    public Class<AccountDeletionScheduledEvent> orderType() {
        return AccountDeletionScheduledEvent.class;
    }

    @Override
    public Optional<Mail> write(AccountDeletionScheduledEvent event, String cause) {
        return Erased.is(event.email().value())
                ? Optional.empty()
                : Optional.of(press.print(letter(event), event.email(), cause));
    }

    private Letter letter(AccountDeletionScheduledEvent event) {
        LetterWords words = LetterWords.in(WORDS, event.language());
        String link = new LeavingLink(event.accountId(), event.deletionDate()).path(key) + LeavingLink.TO_STAY;
        return words.letterWithButton(site.resolve(link), words.moment(event.deletionDate()));
    }
}
