package dev.atrium.api.mfa;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * So many codes were wrong that none is taken for a while, and every challenge of the account is over. The owner is told,
 * because whoever tried had the password.
 */
@Revision("1")
public record MfaCodesLockedEvent(
        AccountId accountId, @DataSubject UserId userId, Instant until) {}
