package dev.atrium.api.user;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A mail with a link that lets the user choose a new password is due. Caused by anybody who knows the user's e-mail address.
 *
 * @param resetId names this request; the link carries it with a signature, so the event holds nothing secret
 * @param expiresAt until when the link works
 */
@Revision("1")
public record PasswordResetRequestedEvent(UserId userId, long resetId, Instant expiresAt) {}
