package dev.atrium.api.account;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives an account a role; nothing happens if it has the role. */
public record GrantRoleCommand(@TargetAggregateIdentifier AccountId accountId, Role role, String reason) {}
