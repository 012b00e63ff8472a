package dev.atrium.api.account;

import dev.atrium.api.user.EmailAddress;
import java.time.Instant;
import java.util.Locale;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Sends a (further) mail with a link that proves the address; an earlier link stops working. Does nothing when the address
 * is verified already.
 *
 * @param verificationId part of the mailed link
 * @param expiresAt until when the link works
 */
public record RequestEmailVerificationCommand(
        @TargetAggregateIdentifier AccountId accountId,
        EmailAddress email,
        Locale language,
        long verificationId,
        Instant expiresAt) {}
