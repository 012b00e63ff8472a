package dev.atrium.api.mfa;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/**
 * A backup code proved the second factor, and is gone by that.
 *
 * @param hash of the code
 * @param left how many codes remain
 */
@Revision("1")
public record BackupCodeUsedEvent(
        AccountId accountId,
        @DataSubject UserId userId,
        @PersonalData String hash,
        int left) {}
