package dev.atrium.api.mfa;

import dev.atrium.api.account.AccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Puts new backup codes in the place of all former ones, used or not. */
public record RegenerateBackupCodesCommand(
        @TargetAggregateIdentifier AccountId accountId, BackupCodes backupCodes) {}
