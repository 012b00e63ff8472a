package dev.atrium.api.account;

import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** The member may sign in again. Caused by an administrator, or by the suspension's end. */
@Revision("2")
public record SuspensionLiftedEvent(
        AccountId accountId,
        @DataSubject UserId userId,
        @PersonalData String reason) {}
