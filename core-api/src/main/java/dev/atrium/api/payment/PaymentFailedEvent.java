package dev.atrium.api.payment;

import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A try to pay was declined; the member may try again. Caused by the member's bank, told by Stripe.
 *
 * @param afterSubmission the member had paid and was waiting for the bank; false in events of revision 1, which did not tell
 */
@Revision("2")
public record PaymentFailedEvent(
        PaymentId paymentId, UserId payer, PaymentFailure failure, boolean afterSubmission, Instant at) {}
