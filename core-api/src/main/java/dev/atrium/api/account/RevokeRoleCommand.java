package dev.atrium.api.account;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes a role from an account; nothing happens if it does not have the role.
 *
 * <p>Rejected with {@link OwnAccountException} if an administrator would take {@link Role#ADMIN} from themself, and with
 * {@link LastAdministratorException} if nobody would be left who could give it back.
 */
public record RevokeRoleCommand(@TargetAggregateIdentifier AccountId accountId, Role role, String reason) {}
