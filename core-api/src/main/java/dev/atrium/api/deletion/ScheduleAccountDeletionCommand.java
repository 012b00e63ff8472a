package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.user.EmailAddress;
import java.time.Instant;
import java.util.Locale;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Deletes the account at a date; nothing happens if that is scheduled already.
 *
 * @param email where the mail about it goes
 * @param at now
 */
public record ScheduleAccountDeletionCommand(
        @TargetAggregateIdentifier AccountId accountId,
        EmailAddress email,
        Locale language,
        Instant at,
        Instant deletionDate) {}
