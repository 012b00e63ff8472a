package dev.atrium.web.security.factor;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.mfa.TotpSecret;
import dev.atrium.api.personal.Fingerprints;
import java.security.SecureRandom;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/**
 * What an account gets when multi-factor authentication is turned on. Until then the secret is stored nowhere: it is
 * reckoned from the token that only the browser has and a key that only the site has, so giving up forgets it.
 */
@Component
public class Enrolments {

    private final Fingerprints fingerprints;
    private final SecureRandom random = new SecureRandom();

    Enrolments(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** The same for as long as the challenge is open. */
    public TotpSecret secret(PendingChallenge pending) {
        byte[] bytes = fingerprints.of("authenticator-secret", pending.accountId() + " " + pending.token());
        return TotpSecret.of(Arrays.copyOf(bytes, TotpSecret.BYTES));
    }

    /** Different ones each time. */
    public NewBackupCodes newBackupCodes(AccountId account) {
        return NewBackupCodes.of(account, random);
    }
}
