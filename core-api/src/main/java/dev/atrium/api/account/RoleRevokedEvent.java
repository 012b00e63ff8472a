package dev.atrium.api.account;

import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** The account may do less from now on. Caused by an administrator, never by its holder. */
@Revision("2")
public record RoleRevokedEvent(
        AccountId accountId,
        @DataSubject UserId userId,
        Role role,
        @PersonalData String reason) {}
