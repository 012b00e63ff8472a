package dev.atrium.gateway.payment;

import static dev.atrium.gateway.payment.StripeSdk.key;
import static dev.atrium.gateway.payment.StripeSdk.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentConfirmParams;
import dev.atrium.gateway.StandInSite;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One key, one effect: also at once, and after a restart. */
class StripeIdempotencyTest {

    @TempDir
    private Path data;

    @Test
    void theSameRequestGetsTheSameAnswerAlsoAfterARestart() throws StripeException {
        String first;
        try (StandInSite site = site()) {
            first = make(client(site), "plan-7", 1225).getId();
            assertThat(make(client(site), "plan-7", 1225).getId()).isEqualTo(first);
            assertThat(make(client(site), "plan-8", 1225).getId()).isNotEqualTo(first);
        }
        try (StandInSite again = site()) {
            assertThat(make(client(again), "plan-7", 1225).getId()).isEqualTo(first);
            assertThat(client(again).v1().paymentIntents().list().getData()).hasSize(2);
        }
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() throws StripeException {
        try (StandInSite site = site()) {
            make(client(site), "plan-7", 1225);

            assertThat(catchThrowableOfType(IdempotencyException.class, () -> make(client(site), "plan-7", 2500))
                            .getStatusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aDeclineIsRememberedToo() throws StripeException {
        try (StandInSite site = site()) {
            PaymentIntent intent = make(client(site), "plan-7", 1225);
            PaymentIntentConfirmParams poorCard = PaymentIntentConfirmParams.builder()
                    .setPaymentMethod("pm_card_chargeDeclined")
                    .build();

            for (int i = 0; i < 2; i++) {
                assertThat(catchThrowableOfType(
                                CardException.class,
                                () -> client(site)
                                        .v1()
                                        .paymentIntents()
                                        .confirm(intent.getId(), poorCard, key("confirm-7"))))
                        .isNotNull();
            }
            assertThat(client(site).v1().charges().list().getData()).hasSize(1);
        }
    }

    @Test
    void manyAtOnceMakeOne() throws StripeException {
        try (StandInSite site = site()) {
            Set<String> made = ConcurrentHashMap.newKeySet();
            IntStream.range(0, 40).parallel().forEach(i -> {
                try {
                    made.add(make(client(site), "plan-7", 1225).getId());
                } catch (StripeException busy) {
                    assertThat(busy.getStatusCode()).isEqualTo(409);
                }
            });
            assertThat(made).hasSize(1);
            assertThat(client(site).v1().paymentIntents().list().getData()).hasSize(1);
        }
    }

    private StandInSite site() {
        return new StandInSite("stripe", "atrium.sandbox.data=" + data);
    }

    private static StripeClient client(StandInSite site) {
        return StripeSdk.client(site, StripeSdk.SECRET_KEY);
    }

    private static PaymentIntent make(StripeClient stripe, String key, long amount) throws StripeException {
        return stripe.v1().paymentIntents().create(plan().setAmount(amount).build(), key(key));
    }
}
