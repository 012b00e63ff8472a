package dev.atrium.api.account;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ends a suspension whose time is over. Nothing happens if there is none, or if it ends later by now.
 *
 * @param at the time of the command
 */
public record EndSuspensionCommand(
        @TargetAggregateIdentifier AccountId accountId, Instant at) {}
