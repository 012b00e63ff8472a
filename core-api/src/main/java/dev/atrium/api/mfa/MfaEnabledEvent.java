package dev.atrium.api.mfa;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/**
 * From now on logging in takes a second factor. Caused by the member, who proved authenticator, address and phone.
 *
 * @param timeStep of the authenticator's code that was just used, which cannot be used again
 */
@Revision("1")
public record MfaEnabledEvent(
        AccountId accountId,
        @DataSubject UserId userId,
        @PersonalData TotpSecret secret,
        @PersonalData BackupCodes backupCodes,
        long timeStep) {}
