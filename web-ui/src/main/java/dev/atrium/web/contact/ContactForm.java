package dev.atrium.web.contact;

import dev.atrium.api.contact.ContactTopic;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.web.account.FieldErrors;
import dev.atrium.web.account.Typed;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What a visitor wrote. A field that was not sent is empty.
 *
 * @param message with plain line ends, as its length is counted, and without other control characters
 */
record ContactForm(
        String email,
        String subject,
        String message,
        @BindParam("g-recaptcha-response") String captcha) {

    static final int SHORTEST = 250;
    static final int LONGEST = 10_000;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    ContactForm {
        email = Typed.text(email);
        subject = Typed.exactly(subject);
        message = CONTROL.matcher(Typed.text(message).replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
        captcha = Typed.exactly(captcha);
    }

    Optional<EmailAddress> address() {
        return EmailAddress.parse(email);
    }

    Optional<ContactTopic> topic() {
        return ContactTopic.parse(subject);
    }

    FieldErrors errors() {
        int length = message.codePointCount(0, message.length());
        return FieldErrors.none()
                .unless(address().isPresent(), "email", "error.email")
                .unless(topic().isPresent(), "subject", "contact.error.subject")
                .unless(length >= SHORTEST, "message", "contact.error.short")
                .unless(length <= LONGEST, "message", "contact.error.long");
    }

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "ContactForm";
    }
}
