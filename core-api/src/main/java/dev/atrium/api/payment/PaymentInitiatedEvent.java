package dev.atrium.api.payment;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A member was about to pay. Caused by the member.
 *
 * @param addressCountry where the request came from, null if that is not known
 */
@Revision("1")
public record PaymentInitiatedEvent(
        PaymentId paymentId,
        AccountId accountId,
        UserId payer,
        PaymentPurpose purpose,
        Money amount,
        @Nullable CountryCode addressCountry) {}
