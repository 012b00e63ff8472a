package dev.atrium.api.account;

import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** The account may do more from now on. Caused by an administrator, or by the operator at first start. */
@Revision("2")
public record RoleGrantedEvent(
        AccountId accountId,
        @DataSubject UserId userId,
        Role role,
        @PersonalData String reason) {}
