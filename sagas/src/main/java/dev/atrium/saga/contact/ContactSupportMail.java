package dev.atrium.saga.contact;

import dev.atrium.api.contact.ContactMessage;
import dev.atrium.api.personal.Erased;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.LetterPress;
import dev.atrium.saga.mail.LetterWords;
import dev.atrium.saga.mail.MailKind;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Carries a visitor's message to the support; an answer to it goes to the visitor. */
@Component
@EnableConfigurationProperties(ContactSettings.class)
class ContactSupportMail implements MailKind<ContactMessage> {

    private static final String WORDS = "dev.atrium.saga.contact.support";

    /** Of the operators' own mails. */
    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final LetterPress press;
    private final ContactSettings settings;

    ContactSupportMail(LetterPress press, ContactSettings settings) {
        this.press = press;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "contact-support-mail";
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
        LetterWords words = LetterWords.in(WORDS, LANGUAGE);
        String topic = words.text("topic." + message.topic().value());
        String member = message.member() == null
                ? words.text("nobody")
                : message.member().toString();
        return Optional.of(press.print(
                words.letter(topic, message.text(), message.email(), member),
                settings.address(),
                message.email(),
                cause));
    }
}
