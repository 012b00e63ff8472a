package dev.atrium.saga.profile;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.personal.Erased;
import dev.atrium.api.user.EmailChangedEvent;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.LetterPress;
import dev.atrium.saga.mail.LetterWords;
import dev.atrium.saga.mail.MailKind;
import dev.atrium.saga.schedule.Urgency;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Goes to the address that a member gave up, with a way to object. */
@Component
class FormerAddressMail implements MailKind<EmailChangedEvent> {

    private static final String WORDS = "dev.atrium.saga.profile.former";

    private final LetterPress press;
    private final PublicUrl site;

    FormerAddressMail(LetterPress press, PublicUrl site) {
        this.press = press;
        this.site = site;
    }

    @Override
    public String name() {
        return "former-address-mail";
    }

    @Override
    public Class<EmailChangedEvent> orderType() {
        return EmailChangedEvent.class;
    }

    @Override
    public Urgency urgency() {
        return Urgency.URGENT;
    }

    @Override
    public Optional<Mail> write(EmailChangedEvent change, String cause) {
        if (Erased.is(change.former().value())) {
            return Optional.empty();
        }
        LetterWords words = LetterWords.in(WORDS, change.language());
        return Optional.of(press.print(words.letterWithButton(site.resolve("/contact/")), change.former(), cause));
    }
}
