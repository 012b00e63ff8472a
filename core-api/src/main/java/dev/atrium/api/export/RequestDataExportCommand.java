package dev.atrium.api.export;

import dev.atrium.api.account.AccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Puts together everything that is kept of the member. Nothing happens once the account's deletion is under way.
 *
 * @param exportId names the export; new
 */
public record RequestDataExportCommand(
        @TargetAggregateIdentifier AccountId accountId, long exportId) {}
