package dev.atrium.gateway.payment;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.AutomaticPaymentMethods;
import com.stripe.param.PaymentIntentCreateParams.AutomaticPaymentMethods.AllowRedirects;
import dev.atrium.gateway.StandInSite;

/** The official SDK, pointed at the stand-in by nothing but its base address. */
final class StripeSdk {

    static final String SECRET_KEY = "sk_test_sandbox";
    static final String PUBLISHABLE_KEY = "pk_test_sandbox";

    private StripeSdk() {}

    static StripeClient client(StandInSite site, String key) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(site.address("/stripe").toString())
                .setMaxNetworkRetries(0)
                .build();
    }

    static Customer alice(StripeClient stripe) throws StripeException {
        return stripe.v1()
                .customers()
                .create(CustomerCreateParams.builder()
                        .setName("Alicja Żuk")
                        .setEmail("alicja@mail.example")
                        .putMetadata("user", "42")
                        .build());
    }

    /** Twelve pounds and a quarter. */
    static PaymentIntentCreateParams.Builder plan() {
        return PaymentIntentCreateParams.builder()
                .setAmount(1225L)
                .setCurrency("gbp")
                .putMetadata("plan", "basic")
                .setAutomaticPaymentMethods(AutomaticPaymentMethods.builder()
                        .setEnabled(true)
                        .setAllowRedirects(AllowRedirects.NEVER)
                        .build());
    }

    static PaymentIntent intent(StripeClient stripe) throws StripeException {
        return stripe.v1().paymentIntents().create(plan().build());
    }

    static PaymentIntent pay(StripeClient stripe, PaymentIntent intent, String method) throws StripeException {
        return stripe.v1()
                .paymentIntents()
                .confirm(
                        intent.getId(),
                        PaymentIntentConfirmParams.builder()
                                .setPaymentMethod(method)
                                .build());
    }

    static RequestOptions key(String idempotencyKey) {
        return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
    }
}
