package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.link.LinkSigningKey;
import dev.atrium.api.link.SignedToken;
import java.time.Instant;
import java.util.Optional;

/**
 * A signed link to the page where a deletion is scheduled and stopped without signing in: for members who are suspended. It
 * opens the page only; the password is asked for there.
 *
 * @param until when it stops working
 */
public record LeavingLink(AccountId account, Instant until) {

    /** Put after the path for somebody who comes to stay, and must not be asked to leave. */
    public static final String TO_STAY = "?keep=true";

    private static final String PURPOSE = "leave";
    private static final String PATH = "/users/leave/";

    public String path(LinkSigningKey key) {
        return PATH + new SignedToken(PURPOSE, account.value(), until.getEpochSecond()).sign(key.key());
    }

    /** Empty unless this site signed it, and its time is not over. */
    public static Optional<LeavingLink> read(String token, LinkSigningKey key, Instant now) {
        return SignedToken.read(token, PURPOSE, key.key())
                .map(read -> new LeavingLink(new AccountId(read.owner()), Instant.ofEpochSecond(read.request())))
                .filter(link -> now.isBefore(link.until()));
    }
}
