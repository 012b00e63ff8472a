package dev.atrium.api.user;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Redeems a mailed link, once, for a new password.
 *
 * <p>Rejected with {@link PasswordResetLinkInvalidException} if the link was used, or the password or the e-mail address has
 * changed since it was mailed, and with {@link PasswordResetLinkExpiredException} if its time is over.
 *
 * @param password already encoded; the rules for passwords are checked where it is still readable
 * @param at when the new password was sent
 */
public record ResetPasswordCommand(
        @TargetAggregateIdentifier UserId userId, long resetId, PasswordHash password, Instant at) {}
