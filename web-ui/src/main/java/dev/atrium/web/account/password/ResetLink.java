package dev.atrium.web.account.password;

import dev.atrium.api.link.LinkSigningKey;
import dev.atrium.api.link.SignedToken;
import dev.atrium.api.user.UserId;
import java.util.Optional;

/** A mailed link that this site made, by its signature; whether it still works, the user says. */
record ResetLink(UserId owner, long resetId, String path) {

    private static final String PURPOSE = "reset-password";

    /** Reads the end of an address; empty unless this site made it for this very user. */
    static Optional<ResetLink> read(String uid, String token, LinkSigningKey key) {
        return SignedToken.read(token, PURPOSE, key.key())
                .filter(signed -> Long.toString(signed.owner()).equals(uid))
                .map(signed -> new ResetLink(
                        new UserId(signed.owner()),
                        signed.request(),
                        "/users/password-reset-confirm/" + uid + "/" + token + "/"));
    }
}
