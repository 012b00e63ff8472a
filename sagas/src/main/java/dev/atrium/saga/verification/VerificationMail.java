package dev.atrium.saga.verification;

import dev.atrium.api.account.EmailVerificationRequestedEvent;
import dev.atrium.api.link.LinkSigningKey;
import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.link.SignedToken;
import dev.atrium.api.personal.Erased;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.Letter;
import dev.atrium.saga.mail.LetterPress;
import dev.atrium.saga.mail.LetterWords;
import dev.atrium.saga.mail.MailKind;
import dev.atrium.saga.schedule.Urgency;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries the link that proves an address. */
@Component
class VerificationMail implements MailKind<EmailVerificationRequestedEvent> {

    private static final String WORDS = "dev.atrium.saga.verification.mail";
    private static final String PURPOSE = "verify-email";

    private final LetterPress press;
    private final LinkSigningKey signingKey;
    private final PublicUrl site;
    private final Clock clock;

    VerificationMail(LetterPress press, LinkSigningKey signingKey, PublicUrl site, Clock clock) {
        this.press = press;
        this.signingKey = signingKey;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "verification-mail";
    }

    @Override
    public Class<EmailVerificationRequestedEvent> orderType() {
        return EmailVerificationRequestedEvent.class;
    }

    @Override
    public Urgency urgency() {
        return Urgency.URGENT;
    }

    /** Nobody needs a dead link, such as after the mail server was away for long. */
    @Override
    public Optional<Mail> write(EmailVerificationRequestedEvent request, String cause) {
        if (Erased.is(request.email().value()) || !clock.instant().isBefore(request.expiresAt())) {
            return Optional.empty();
        }
        return Optional.of(press.print(letter(request), request.email(), cause));
    }

    private Letter letter(EmailVerificationRequestedEvent request) {
        LetterWords words = LetterWords.in(WORDS, request.language());
        return words.letterWithButton(link(request), words.moment(request.expiresAt()));
    }

    private URI link(EmailVerificationRequestedEvent request) {
        SignedToken token = new SignedToken(PURPOSE, request.accountId().value(), request.verificationId());
        return site.resolve("/users/verify-email/" + token.sign(signingKey.key()));
    }
}
