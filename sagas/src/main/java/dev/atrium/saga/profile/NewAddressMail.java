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

/** Goes to the address that a member has from now on; the link that verifies it comes in a mail of its own. */
@Component
class NewAddressMail implements MailKind<EmailChangedEvent> {

    private static final String WORDS = "dev.atrium.saga.profile.changed";

    private final LetterPress press;
    private final PublicUrl site;

    NewAddressMail(LetterPress press, PublicUrl site) {
        this.press = press;
        this.site = site;
    }

    @Override
    public String name() {
        return "new-address-mail";
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
        if (Erased.is(change.email().value())) {
            return Optional.empty();
        }
        LetterWords words = LetterWords.in(WORDS, change.language());
        return Optional.of(press.print(
                words.letterWithButton(site.resolve("/users/profile/" + change.userId())), change.email(), cause));
    }
}
