package dev.atrium.web.account;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.VerifyEmailCommand;
import dev.atrium.api.link.LinkSigningKey;
import dev.atrium.api.link.SignedToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the mailed links that prove an address. */
@Component
public class VerificationLinks {

    public static final Duration LIFETIME = Duration.ofDays(3);

    private static final String PURPOSE = "verify-email";

    private final LinkSigningKey key;
    private final Clock clock;

    VerificationLinks(LinkSigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** What a link asks for; empty unless this site made it. */
    Optional<VerifyEmailCommand> read(String token) {
        return SignedToken.read(token, PURPOSE, key.key())
                .map(link -> new VerifyEmailCommand(new AccountId(link.owner()), link.request(), clock.instant()));
    }
}
