package dev.atrium.command.user;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.atrium.api.user.PasswordResetLinkExpiredException;
import dev.atrium.api.user.PasswordResetLinkInvalidException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The mailed links with which one user may choose a new password, until one is used or makes no sense any more. Its field is
 * part of the user's snapshots.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
@SuppressWarnings("FieldCanBeFinal") // Jackson would leave a final one empty
final class PasswordResets {

    /** More than anybody needs; pages send no more in the lifetime of a link. */
    private static final int MOST = 5;

    private Map<Long, Instant> open = new LinkedHashMap<>();

    boolean knows(long resetId) {
        return open.containsKey(resetId);
    }

    void opened(long resetId, Instant expiresAt) {
        open.put(resetId, expiresAt);
        if (open.size() > MOST) {
            open.remove(open.keySet().iterator().next());
        }
    }

    void check(long resetId, Instant at) {
        Instant expiresAt = open.get(resetId);
        if (expiresAt == null) {
            throw new PasswordResetLinkInvalidException();
        }
        if (!at.isBefore(expiresAt)) {
            throw new PasswordResetLinkExpiredException();
        }
    }

    void closeAll() {
        open.clear();
    }
}
