package dev.atrium.saga.contact;

import dev.atrium.api.contact.ContactMessage;
import dev.atrium.api.personal.Erased;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.LetterPress;
import dev.atrium.saga.mail.LetterWords;
import dev.atrium.saga.mail.MailKind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Confirms to the visitor what they wrote. */
@Component
class ContactReceiptMail implements MailKind<ContactMessage> {

    private static final String WORDS = "dev.atrium.saga.contact.receipt";

    private final LetterPress press;

    ContactReceiptMail(LetterPress press) {
        this.press = press;
    }

    @Override
    public String name() {
        return "contact-receipt-mail";
    }

    @Override
    public Class<ContactMessage> orderType() {
        return ContactMessage.class;
    }

    @Override
    public Optional<Mail> write(ContactMessage message, String cause) {
        if (Erased.is(message.email().value())) {
            return Optional.empty();
        }
        LetterWords words = LetterWords.in(WORDS, message.language());
        String topic = words.text("topic." + message.topic().value());
        return Optional.of(press.print(words.letter(topic, message.text()), message.email(), cause));
    }
}
