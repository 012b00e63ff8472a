package dev.atrium.api.mfa;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** The password alone logs in again; secret and backup codes are worth nothing. Caused by the member. */
@Revision("1")
public record MfaDisabledEvent(
        AccountId accountId, @DataSubject UserId userId) {}
