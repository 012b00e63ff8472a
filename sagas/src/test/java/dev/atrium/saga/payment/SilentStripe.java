package dev.atrium.saga.payment;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.api.payment.RefundId;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.UserId;
import dev.atrium.gateway.payment.IntentNotOpenException;
import dev.atrium.gateway.payment.IntentOrder;
import dev.atrium.gateway.payment.NoSuchIntentException;
import dev.atrium.gateway.payment.PaymentGateway;
import dev.atrium.gateway.payment.PaymentIntentView;
import dev.atrium.gateway.payment.PaymentsUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A Stripe that has no news, and remembers after how much silence it was asked. The stand-in's clock cannot be moved. */
final class SilentStripe implements PaymentGateway {

    private final List<Duration> asked = new ArrayList<>();
    private final List<Duration> cancelled = new ArrayList<>();
    private Duration silence = Duration.ZERO;
    private boolean paid;
    private boolean away;

    void sinceSilence(Duration time) {
        silence = time;
    }

    void isPaidWhenItIsToBeCancelled() {
        paid = true;
    }

    void isAway() {
        away = true;
    }

    List<Duration> asked() {
        return asked;
    }

    List<Duration> cancelled() {
        return cancelled;
    }

    @Override
    public PaymentIntentView findIntent(String intentId) {
        if (away) {
            throw new PaymentsUnavailableException("away", false);
        }
        asked.add(silence);
        throw new NoSuchIntentException();
    }

    @Override
    public Optional<PaymentIntentView> findIntentOf(PaymentId payment, String customerId) {
        return Optional.empty();
    }

    @Override
    public PaymentIntentView cancelIntent(String intentId) {
        if (paid) {
            throw new IntentNotOpenException();
        }
        cancelled.add(silence);
        throw new NoSuchIntentException();
    }

    @Override
    public String ensureCustomer(AccountId account, UserId user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void updateCustomer(String customerId, String name, EmailAddress email) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void deleteCustomer(String customerId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PaymentIntentView ensureIntent(IntentOrder order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PaymentIntentView changeAmount(String intentId, PaymentPurpose purpose, Money amount) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void refund(RefundId refund, String intentId, Money amount) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void eachIntentSince(Instant since, Consumer<PaymentIntentView> action) {
        throw new UnsupportedOperationException();
    }
}
