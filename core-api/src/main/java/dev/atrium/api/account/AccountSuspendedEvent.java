package dev.atrium.api.account;

import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The member is kept out until the instant, at which the suspension lifts by itself. Caused by an administrator. */
@Revision("2")
public record AccountSuspendedEvent(
        AccountId accountId,
        @DataSubject UserId userId,
        Instant until,
        @PersonalData String reason) {}
