package dev.atrium.api.link;

import javax.crypto.SecretKey;

/** The site's key for {@link SignedToken}s, derived from the master key. */
public record LinkSigningKey(SecretKey key) {

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "LinkSigningKey";
    }
}
