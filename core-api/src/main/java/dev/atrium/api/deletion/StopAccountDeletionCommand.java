package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.user.EmailAddress;
import java.util.Locale;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Keeps an account whose deletion is scheduled; nothing happens if none is.
 *
 * <p>Rejected with {@link DeletionUnderWayException} once the deletion was started.
 */
public record StopAccountDeletionCommand(
        @TargetAggregateIdentifier AccountId accountId, EmailAddress email, Locale language) {}
