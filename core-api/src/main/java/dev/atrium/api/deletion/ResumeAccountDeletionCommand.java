package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes up a deletion that failed or seems stuck, at once; nothing happens to one that waits for its date or is complete. */
public record ResumeAccountDeletionCommand(
        @TargetAggregateIdentifier AccountId accountId) {}
