package dev.atrium.api.account;

import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** The member cannot sign in any more. Caused by an administrator. */
@Revision("2")
public record AccountDeactivatedEvent(
        AccountId accountId,
        @DataSubject UserId userId,
        @PersonalData String reason) {}
