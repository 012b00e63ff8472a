package dev.atrium.gateway.payment;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.api.payment.RefundId;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes money by way of Stripe. Every call answers within three seconds or throws {@link PaymentsUnavailableException};
 * every call may be made again, with the same effect as once.
 */
public interface PaymentGateway {

    /** The customer of an account: made by the first call, found by every other. Answers the customer's id. */
    String ensureCustomer(AccountId account, UserId user);

    /** Tells how a customer is called now; nothing happens if the customer is gone. */
    void updateCustomer(String customerId, String name, EmailAddress email);

    /** Deletes a customer with all that Stripe keeps of them; gone already is a success. */
    void deleteCustomer(String customerId);

    /**
     * The intent of a payment: made by the first call, found by every other, whatever it is at by then. After a fault that
     * Stripe answered, another payment has to be begun: Stripe remembers faults as well.
     */
    PaymentIntentView ensureIntent(IntentOrder order);

    /** @throws NoSuchIntentException if there is none */
    PaymentIntentView findIntent(String intentId);

    /** The intent of a payment that does not know it, such as after a crash. */
    Optional<PaymentIntentView> findIntentOf(PaymentId payment, String customerId);

    /** @throws IntentNotOpenException if it is paid, or about to be, or cancelled */
    PaymentIntentView changeAmount(String intentId, PaymentPurpose purpose, Money amount);

    /** @throws IntentNotOpenException if it is paid, or about to be */
    PaymentIntentView cancelIntent(String intentId);

    /**
     * Gives money back, once for each refund id.
     *
     * @throws RefundRefusedException if Stripe will not
     */
    void refund(RefundId refund, String intentId, Money amount);

    /** All intents that were made since an instant, the newest first. */
    void eachIntentSince(Instant since, Consumer<PaymentIntentView> action);
}
