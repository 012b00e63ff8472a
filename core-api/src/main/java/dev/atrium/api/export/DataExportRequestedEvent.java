package dev.atrium.api.export;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** Everything that is kept of the member is being put together for them. Caused by the member, who gave the password. */
@Revision("1")
public record DataExportRequestedEvent(AccountId accountId, UserId userId, long exportId) {}
