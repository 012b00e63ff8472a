package dev.atrium.api.payment;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment as pages show it.
 *
 * @param intentId Stripe's name for it, null before Stripe has heard of it
 * @param refunded what was given back so far, in all
 * @param failure the code of why the last try was declined
 * @param paid when the money came
 * @param changed when anything happened to it last
 * @param refundRefusal Stripe's reason why it did not give back what was asked for last, null if it did or was not asked
 */
public record PaymentView(
        PaymentId id,
        AccountId accountId,
        UserId payer,
        PaymentPurpose purpose,
        Money amount,
        PaymentState state,
        Money refunded,
        @Nullable DisputeState dispute,
        @Nullable String intentId,
        @Nullable String failure,
        @Nullable String receiptUrl,
        VatEvidence evidence,
        Instant initiated,
        @Nullable Instant paid,
        Instant changed,
        @Nullable String refundRefusal) {

    public boolean refundedInFull() {
        return state == PaymentState.SUCCEEDED && refunded.equals(amount);
    }
}
