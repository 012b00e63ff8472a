package dev.atrium.saga.deletion;

import dev.atrium.api.deletion.AccountDeletionStoppedEvent;
import dev.atrium.api.personal.Erased;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.Letter;
import dev.atrium.saga.mail.LetterPress;
import dev.atrium.saga.mail.LetterWords;
import dev.atrium.saga.mail.MailKind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says that the account stays. */
@Component
class DeletionStoppedMail implements MailKind<AccountDeletionStoppedEvent> {

    private static final String WORDS = "dev.atrium.saga.deletion.stopped";

    private final LetterPress press;

    DeletionStoppedMail(LetterPress press) {
        this.press = press;
    }

    @Override
    public String name() {
        return "deletion-stopped-mail";
    }

    @Override
    public Class<AccountDeletionStoppedEvent> orderType() {
        return AccountDeletionStoppedEvent.class;
    }

    @Override
    public Optional<Mail> write(AccountDeletionStoppedEvent event, String cause) {
        return Erased.is(event.email().value())
                ? Optional.empty()
                : Optional.of(press.print(letter(event), event.email(), cause));
    }

    private static Letter letter(AccountDeletionStoppedEvent event) {
        return LetterWords.in(WORDS, event.language()).letter();
    }
}
