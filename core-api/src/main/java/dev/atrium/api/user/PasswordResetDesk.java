package dev.atrium.api.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where wishes for a link to choose a new password are noted. */
@FunctionalInterface
public interface PasswordResetDesk {

    /**
     * Notes a wish durably, and returns. What follows happens later and elsewhere, so that neither the answer to the visitor
     * nor its time tells whether there is such a user.
     *
     * @param userId null where nobody has the address
     * @param expiresAt until when the link will work
     */
    void note(long resetId, @Nullable UserId userId, Instant expiresAt);
}
