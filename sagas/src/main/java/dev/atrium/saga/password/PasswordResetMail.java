package dev.atrium.saga.password;

import dev.atrium.api.link.LinkSigningKey;
import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.link.SignedToken;
import dev.atrium.api.user.PasswordResetRequestedEvent;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.MailKind;
import dev.atrium.saga.mail.MemberLetters;
import dev.atrium.saga.schedule.Urgency;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries the link that lets its reader choose a new password. */
@Component
class PasswordResetMail implements MailKind<PasswordResetRequestedEvent> {

    private static final String WORDS = "dev.atrium.saga.password.reset";
    private static final String PURPOSE = "reset-password";

    private final MemberLetters letters;
    private final LinkSigningKey signingKey;
    private final PublicUrl site;
    private final Clock clock;

    PasswordResetMail(MemberLetters letters, LinkSigningKey signingKey, PublicUrl site, Clock clock) {
        this.letters = letters;
        this.signingKey = signingKey;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "password-reset-mail";
    }

    @Override
    public Class<PasswordResetRequestedEvent> orderType() {
        return PasswordResetRequestedEvent.class;
    }

    @Override
    public Urgency urgency() {
        return Urgency.URGENT;
    }

    /** Nobody needs a dead link, such as after the mail server was away for long. */
    @Override
    public Optional<Mail> write(PasswordResetRequestedEvent request, String cause) {
        if (!clock.instant().isBefore(request.expiresAt())) {
            return Optional.empty();
        }
        return letters.write(
                request.userId(),
                WORDS,
                cause,
                (words, member) ->
                        words.letterWithButton(link(request), member.userName(), words.moment(request.expiresAt())));
    }

    private URI link(PasswordResetRequestedEvent request) {
        SignedToken token = new SignedToken(PURPOSE, request.userId().value(), request.resetId());
        return site.resolve(
                "/users/password-reset-confirm/%s/%s/".formatted(request.userId(), token.sign(signingKey.key())));
    }
}
