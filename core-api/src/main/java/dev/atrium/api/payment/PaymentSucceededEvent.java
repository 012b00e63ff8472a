package dev.atrium.api.payment;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The money has come. Happens once to a payment. Caused by the member, told by Stripe.
 *
 * @param amount what was received
 * @param evidence where the payer belongs to, for the tax office
 * @param receiptUrl Stripe's receipt, which shows the payer's name
 */
@Revision("1")
public record PaymentSucceededEvent(
        PaymentId paymentId,
        AccountId accountId,
        @DataSubject UserId payer,
        PaymentPurpose purpose,
        Money amount,
        VatEvidence evidence,
        @PersonalData @Nullable String receiptUrl,
        Instant at) {}
