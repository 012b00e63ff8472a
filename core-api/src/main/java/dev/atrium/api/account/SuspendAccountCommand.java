package dev.atrium.api.account;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Keeps a member out until an instant; a later command moves that instant.
 *
 * @param at now
 */
public record SuspendAccountCommand(
        @TargetAggregateIdentifier AccountId accountId, Instant at, Instant until, String reason) {}
