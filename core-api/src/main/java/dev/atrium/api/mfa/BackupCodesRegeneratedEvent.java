package dev.atrium.api.mfa;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** New backup codes took the place of all former ones. Caused by the member. */
@Revision("1")
public record BackupCodesRegeneratedEvent(
        AccountId accountId,
        @DataSubject UserId userId,
        @PersonalData BackupCodes backupCodes) {}
