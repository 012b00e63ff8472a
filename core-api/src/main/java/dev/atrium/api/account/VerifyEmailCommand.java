package dev.atrium.api.account;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Redeems a mailed link, once.
 *
 * <p>Rejected with {@link VerificationLinkInvalidException} if this is not the account's newest request or was redeemed
 * before, and with {@link VerificationLinkExpiredException} if its time is over.
 *
 * @param at when the link was opened
 */
public record VerifyEmailCommand(@TargetAggregateIdentifier AccountId accountId, long verificationId, Instant at) {}
