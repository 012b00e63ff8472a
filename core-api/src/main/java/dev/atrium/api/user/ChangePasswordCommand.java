package dev.atrium.api.user;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Gives a user who has shown to know the old password a new one.
 *
 * @param password already encoded; the rules for passwords are checked where it is still readable
 */
public record ChangePasswordCommand(
        @TargetAggregateIdentifier UserId userId, PasswordHash password) {}
