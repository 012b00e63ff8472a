package dev.atrium.api.user;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Changes nothing: lets the user, who alone knows, say whether a mailed link still works, before somebody types a new
 * password for it. Rejected as {@link ResetPasswordCommand} would be.
 *
 * @param at when the link was opened
 */
public record CheckPasswordResetCommand(
        @TargetAggregateIdentifier UserId userId, long resetId, Instant at) {}
