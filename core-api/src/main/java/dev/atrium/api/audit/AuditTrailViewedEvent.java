package dev.atrium.api.audit;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An auditor or an admin looked at somebody's history. Belongs to no aggregate, so that looking works, and is recorded,
 * whatever has become of the account.
 *
 * @param subject whose history it is
 * @param accountId where it is shown; null if the account is not known
 * @param viewer who looked
 * @param aggregateType what they looked at, such as {@code payment}
 * @param aggregate which one
 * @param reason why, in the viewer's words, if they gave one
 */
@Revision("1")
public record AuditTrailViewedEvent(
        @DataSubject UserId subject,
        @Nullable AccountId accountId,
        UserId viewer,
        String aggregateType,
        String aggregate,
        @PersonalData @Nullable String reason) {}
