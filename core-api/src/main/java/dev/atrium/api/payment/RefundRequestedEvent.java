package dev.atrium.api.payment;

import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** Money is to be given back; {@link PaymentRefundedEvent} tells when it was. Caused by an administrator. */
@Revision("2")
public record RefundRequestedEvent(
        PaymentId paymentId,
        @DataSubject UserId payer,
        RefundId refundId,
        String intentId,
        Money amount,
        @PersonalData String reason) {}
