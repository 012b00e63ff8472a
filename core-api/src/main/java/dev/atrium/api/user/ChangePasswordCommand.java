package dev.atrium.api.user;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Gives a user who has shown to know the old password a new one.
 *
 * @param password already encoded; the rules for passwords are checked where it is still readable
 * @param replaces the version of the password that was known, see {@link MemberView}; if another came meanwhile, nothing
 *     changes. Answered with the version of the new one, a {@code Long}.
 */
public record ChangePasswordCommand(
        @TargetAggregateIdentifier UserId userId, PasswordHash password, long replaces) {}
