package dev.atrium.api.user;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Sends a mail with a link that lets the user choose a new password. Links of earlier mails keep working, because people
 * open the wrong mail; once one is used, all are dead.
 *
 * @param resetId part of the mailed link
 * @param expiresAt until when the link works
 */
public record RequestPasswordResetCommand(
        @TargetAggregateIdentifier UserId userId, long resetId, Instant expiresAt) {}
