package dev.atrium.gateway.payment;

import com.stripe.StripeClient;
import com.stripe.model.Customer;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeCollection;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentIntentUpdateParams;
import com.stripe.param.RefundCreateParams;
import dev.atrium.api.account.AccountId;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentDispute;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.api.payment.RefundId;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes money by Stripe's SDK. Keys of repeated calls follow from our ids, so a crash between the two sides doubles nothing. */
class StripePaymentGateway implements PaymentGateway {

    private static final Logger log = LoggerFactory.getLogger(StripePaymentGateway.class);
    private static final String CHARGE = "latest_charge";
    private static final long PAGE = 100;

    private final StripeClient stripe;
    private final StripeCalls calls;
    private final Clock clock;

    StripePaymentGateway(StripeClient stripe, StripeCalls calls, Clock clock) {
        this.stripe = stripe;
        this.calls = calls;
        this.clock = clock;
    }

    /** Nothing in it changes, unlike a name: with other words under the same key Stripe would refuse the second call. */
    @Override
    public String ensureCustomer(AccountId account, UserId user) {
        CustomerCreateParams customer = CustomerCreateParams.builder()
                .putMetadata("account_id", account.toString())
                .putMetadata("user_id", user.toString())
                .build();
        return orUnavailable(() -> stripe.v1().customers().create(customer, key("customer-" + account)))
                .getId();
    }

    /** For what Stripe has no reason to refuse: if it does, the operator must know and the member cannot pay. */
    private <T> T orUnavailable(StripeCalls.Request<T> request) {
        try {
            return calls.call(request);
        } catch (StripeRefusal refusal) {
            throw unexpected(refusal);
        }
    }

    private static PaymentsUnavailableException unexpected(StripeRefusal refusal) {
        log.error(
                "Stripe refuses what this site always sends: {}",
                refusal.failure().getCode());
        return new PaymentsUnavailableException("Stripe refuses", false);
    }

    @Override
    public void updateCustomer(String customerId, String name, EmailAddress email) {
        CustomerUpdateParams changes = CustomerUpdateParams.builder()
                .setName(name)
                .setEmail(email.value())
                .build();
        unlessGone(() -> stripe.v1().customers().update(customerId, changes));
    }

    @Override
    public void deleteCustomer(String customerId) {
        unlessGone(() -> stripe.v1().customers().delete(customerId));
    }

    private void unlessGone(StripeCalls.Request<Customer> request) {
        try {
            calls.call(request);
        } catch (StripeRefusal refusal) {
            if (!refusal.isMissing()) {
                throw unexpected(refusal);
            }
        }
    }

    @Override
    public PaymentIntentView ensureIntent(IntentOrder order) {
        Instant asked = clock.instant();
        PaymentIntent made = create(order);
        return isReplayed(made) ? findIntent(made.getId()) : view(made, asked);
    }

    /** After a fault nobody knows whether there is an intent, so it is looked for. */
    private PaymentIntent create(IntentOrder order) {
        try {
            return make(order);
        } catch (PaymentsUnavailableException fault) {
            if (!fault.answered()) {
                throw fault;
            }
            return ofPayment(order.payment(), order.customerId()).orElseThrow(() -> fault);
        }
    }

    private PaymentIntent make(IntentOrder order) {
        PaymentIntentCreateParams intent = PaymentIntentCreateParams.builder()
                .setAmount(order.amount().minorUnits())
                .setCurrency(order.amount().currency().getCurrencyCode().toLowerCase(Locale.ROOT))
                .setCustomer(order.customerId())
                .addPaymentMethodType("card")
                .setDescription(IntentMetadata.description(order.purpose()))
                .putAllMetadata(IntentMetadata.of(order))
                .build();
        return orUnavailable(() -> stripe.v1().paymentIntents().create(intent, key("payment-" + order.payment())));
    }

    /** The answer to a repeated call is the old one, word for word; the intent may have moved on. */
    private static boolean isReplayed(PaymentIntent made) {
        return made.getLastResponse() != null
                && made.getLastResponse()
                        .headers()
                        .firstValue("Idempotent-Replayed")
                        .isPresent();
    }

    @Override
    public PaymentIntentView findIntent(String intentId) {
        Instant asked = clock.instant();
        PaymentIntentRetrieveParams withCharge =
                PaymentIntentRetrieveParams.builder().addExpand(CHARGE).build();
        try {
            return view(calls.call(() -> stripe.v1().paymentIntents().retrieve(intentId, withCharge)), asked);
        } catch (StripeRefusal refusal) {
            throw refusal.isMissing() ? new NoSuchIntentException() : unexpected(refusal);
        }
    }

    @Override
    public Optional<PaymentIntentView> findIntentOf(PaymentId payment, String customerId) {
        Instant asked = clock.instant();
        return ofPayment(payment, customerId).map(intent -> view(intent, asked));
    }

    private Optional<PaymentIntent> ofPayment(PaymentId payment, String customerId) {
        PaymentIntentListParams ofCustomer = PaymentIntentListParams.builder()
                .setCustomer(customerId)
                .setLimit(PAGE)
                .addExpand("data." + CHARGE)
                .build();
        return orUnavailable(() -> stripe.v1().paymentIntents().list(ofCustomer)).getData().stream()
                .filter(intent -> payment.equals(IntentMetadata.paymentOf(intent)))
                .findFirst();
    }

    @Override
    public PaymentIntentView changeAmount(String intentId, PaymentPurpose purpose, Money amount) {
        PaymentIntentUpdateParams changes = PaymentIntentUpdateParams.builder()
                .setAmount(amount.minorUnits())
                .setDescription(IntentMetadata.description(purpose))
                .putAllMetadata(IntentMetadata.of(purpose))
                .build();
        return ifOpen(() -> stripe.v1().paymentIntents().update(intentId, changes));
    }

    @Override
    public PaymentIntentView cancelIntent(String intentId) {
        PaymentIntentCancelParams abandoned = PaymentIntentCancelParams.builder()
                .setCancellationReason(PaymentIntentCancelParams.CancellationReason.ABANDONED)
                .build();
        return ifOpen(() -> stripe.v1().paymentIntents().cancel(intentId, abandoned));
    }

    private PaymentIntentView ifOpen(StripeCalls.Request<PaymentIntent> request) {
        Instant asked = clock.instant();
        try {
            return view(calls.call(request), asked);
        } catch (StripeRefusal refusal) {
            if (refusal.is("payment_intent_unexpected_state")) {
                throw new IntentNotOpenException();
            }
            throw refusal.isMissing() ? new NoSuchIntentException() : unexpected(refusal);
        }
    }

    @Override
    public void refund(RefundId refund, String intentId, Money amount) {
        RefundCreateParams order = RefundCreateParams.builder()
                .setPaymentIntent(intentId)
                .setAmount(amount.minorUnits())
                .putMetadata("refund_id", refund.toString())
                .build();
        try {
            calls.call(() -> stripe.v1().refunds().create(order, key("refund-" + refund)));
        } catch (StripeRefusal refusal) {
            throw new RefundRefusedException(String.valueOf(refusal.failure().getCode()));
        }
    }

    @Override
    public void eachIntentSince(Instant since, Consumer<PaymentIntentView> action) {
        String last = null;
        StripeCollection<PaymentIntent> page;
        do {
            String after = last;
            Instant asked = clock.instant();
            page = orUnavailable(() -> stripe.v1().paymentIntents().list(page(since, after)));
            for (PaymentIntent intent : page.getData()) {
                action.accept(view(intent, asked));
                last = intent.getId();
            }
        } while (Boolean.TRUE.equals(page.getHasMore()) && last != null);
    }

    private static PaymentIntentListParams page(Instant since, @Nullable String after) {
        PaymentIntentListParams.Builder page = PaymentIntentListParams.builder()
                .setCreated(PaymentIntentListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .setLimit(PAGE)
                .addExpand("data." + CHARGE);
        return after == null ? page.build() : page.setStartingAfter(after).build();
    }

    private PaymentIntentView view(PaymentIntent intent, Instant asked) {
        return new PaymentIntentView(
                IntentMetadata.paymentOf(intent),
                intent.getClientSecret(),
                StripeTruth.of(intent, disputeOf(intent), asked));
    }

    /** Asked about only where there is one, which is seldom. */
    private @Nullable PaymentDispute disputeOf(PaymentIntent intent) {
        if (!StripeTruth.isDisputed(intent)) {
            return null;
        }
        DisputeListParams ofIntent =
                DisputeListParams.builder().setPaymentIntent(intent.getId()).build();
        List<Dispute> disputes =
                orUnavailable(() -> stripe.v1().disputes().list(ofIntent)).getData();
        return disputes.isEmpty() ? null : StripeTruth.dispute(disputes.getFirst());
    }

    private static RequestOptions key(String key) {
        return RequestOptions.builder().setIdempotencyKey("atrium-" + key).build();
    }
}
