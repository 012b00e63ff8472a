package dev.atrium.api.payment;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/**
 * The account has a payment of this kind that may be paid; {@link PaymentInitiatedEvent} follows in the same transaction.
 * It takes the place of the former one of its kind, which was over. Caused by the member.
 */
@Revision("1")
public record PaymentOpenedEvent(AccountId accountId, UserId userId, PaymentKind kind, PaymentId paymentId) {}
