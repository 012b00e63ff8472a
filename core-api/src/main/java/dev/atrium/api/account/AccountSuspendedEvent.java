package dev.atrium.api.account;

import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The member is kept out until the instant, at which the suspension lifts by itself. Caused by an administrator. */
@Revision("1")
public record AccountSuspendedEvent(AccountId accountId, UserId userId, Instant until, String reason) {}
