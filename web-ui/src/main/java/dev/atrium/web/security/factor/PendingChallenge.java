package dev.atrium.web.security.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.mfa.ChallengeId;
import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.user.UserId;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;

/**
 * The challenge that a browser has to answer, as its cookie knows it. Visitors have no session, so everything is here; the
 * account keeps only the hash of the token.
 *
 * @param token known to this browser alone
 * @param passwordVersion of the password that was typed before; it must still count when the code is answered
 * @param next where the browser goes afterwards; a path of this site, or empty
 */
public record PendingChallenge(
        UserId userId,
        AccountId accountId,
        ChallengePurpose purpose,
        String token,
        long passwordVersion,
        Instant endsAt,
        String next) {

    public ChallengeId id() {
        return new ChallengeId(sha256(token));
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "PendingChallenge of " + userId;
    }
}
