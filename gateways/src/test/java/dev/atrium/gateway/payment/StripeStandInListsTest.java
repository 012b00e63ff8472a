package dev.atrium.gateway.payment;

import static dev.atrium.gateway.payment.StripeSdk.intent;
import static dev.atrium.gateway.payment.StripeSdk.pay;
import static dev.atrium.gateway.payment.StripeSdk.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Customer;
import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Refund;
import com.stripe.param.ChargeListParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerSearchParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentCreateParams.CaptureMethod;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.PaymentMethodCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import dev.atrium.gateway.StandInSite;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be looked up at Stripe, and cards by their numbers. */
class StripeStandInListsTest {

    private static StandInSite site;
    private static StripeClient stripe;

    @BeforeAll
    static void start() {
        site = new StandInSite("stripe");
        stripe = StripeSdk.client(site, StripeSdk.SECRET_KEY);
    }

    @AfterAll
    static void end() {
        site.close();
    }

    @Test
    void customersAreFoundByAddressAndByMetadata() throws StripeException {
        Customer alice = StripeSdk.alice(stripe);

        assertThat(stripe.v1()
                        .customers()
                        .list(CustomerListParams.builder()
                                .setEmail("alicja@mail.example")
                                .build())
                        .getData())
                .extracting(Customer::getId)
                .contains(alice.getId());
        assertThat(stripe.v1()
                        .customers()
                        .search(CustomerSearchParams.builder()
                                .setQuery("metadata['user']:'42' AND email:'alicja@mail.example'")
                                .build())
                        .getData())
                .extracting(Customer::getId)
                .contains(alice.getId());
    }

    @Test
    void chargesAreListedWithTheirRefunds() throws StripeException {
        PaymentIntent paid = pay(stripe, intent(stripe), "pm_card_visa");
        Refund refund = stripe.v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(paid.getId())
                        .setAmount(25L)
                        .build());

        Charge charge = stripe.v1()
                .charges()
                .list(ChargeListParams.builder()
                        .setPaymentIntent(paid.getId())
                        .addExpand("data.payment_intent")
                        .build())
                .getData()
                .getFirst();

        assertThat(charge.getPaymentIntentObject().getId()).isEqualTo(paid.getId());
        assertThat(stripe.v1()
                        .refunds()
                        .list(RefundListParams.builder()
                                .setCharge(charge.getId())
                                .build())
                        .getData())
                .extracting(Refund::getId)
                .containsExactly(refund.getId());
        assertThat(stripe.v1().refunds().retrieve(refund.getId()).getAmount()).isEqualTo(25);
    }

    @Test
    void intentsAreListedSinceATimeWithTheirCharges() throws StripeException {
        PaymentIntent paid = pay(stripe, intent(stripe), "pm_card_pl");

        PaymentIntent listed = stripe
                .v1()
                .paymentIntents()
                .list(PaymentIntentListParams.builder()
                        .setCreated(PaymentIntentListParams.Created.builder()
                                .setGte(paid.getCreated())
                                .build())
                        .setLimit(100L)
                        .addExpand("data.latest_charge")
                        .build())
                .getData()
                .stream()
                .filter(intent -> intent.getId().equals(paid.getId()))
                .findFirst()
                .orElseThrow();

        assertThat(listed.getLatestChargeObject()
                        .getPaymentMethodDetails()
                        .getCard()
                        .getCountry())
                .isEqualTo("PL");
        assertThat(stripe.v1()
                        .paymentIntents()
                        .list(PaymentIntentListParams.builder()
                                .setCreated(PaymentIntentListParams.Created.builder()
                                        .setGt(paid.getCreated() + 60)
                                        .build())
                                .build())
                        .getData())
                .isEmpty();
    }

    @Test
    void aDisputeIsFoundAndGivenUp() throws StripeException {
        PaymentIntent paid = pay(stripe, intent(stripe), "pm_card_createDispute");

        Dispute dispute = stripe.v1()
                .disputes()
                .list(DisputeListParams.builder().setPaymentIntent(paid.getId()).build())
                .getData()
                .getFirst();

        assertThat(dispute.getAmount()).isEqualTo(1225);
        assertThat(dispute.getStatus()).isEqualTo("needs_response");
        assertThat(stripe.v1().disputes().close(dispute.getId()).getStatus()).isEqualTo("lost");
        assertThat(stripe.v1().disputes().retrieve(dispute.getId()).getStatus()).isEqualTo("lost");
    }

    @Test
    void eventsAreKeptAndListedByType() throws StripeException {
        Customer alice = StripeSdk.alice(stripe);

        Event event = stripe.v1()
                .events()
                .list(EventListParams.builder().setType("customer.created").build())
                .getData()
                .getFirst();

        assertThat(event.getDataObjectDeserializer().getObject())
                .hasValueSatisfying(
                        made -> assertThat(((Customer) made).getId()).isEqualTo(alice.getId()));
        assertThat(stripe.v1().events().retrieve(event.getId()).getType()).isEqualTo("customer.created");
    }

    @Test
    void aMethodIsKeptWithItsCustomer() throws StripeException {
        Customer alice = StripeSdk.alice(stripe);
        PaymentMethod method = stripe.v1().paymentMethods().create(numbered("4000008260000000"));

        PaymentMethod kept = stripe.v1()
                .paymentMethods()
                .attach(
                        method.getId(),
                        PaymentMethodAttachParams.builder()
                                .setCustomer(alice.getId())
                                .build());

        assertThat(kept.getCustomer()).isEqualTo(alice.getId());
        assertThat(kept.getCard().getCountry()).isEqualTo("GB");
        assertThat(kept.getCard().getLast4()).isEqualTo("0000");
        assertThat(stripe.v1().paymentMethods().detach(method.getId()).getCustomer())
                .isNull();
    }

    @Test
    void moneyMayBeHeldFirstAndTakenLater() throws StripeException {
        PaymentIntent intent = stripe.v1()
                .paymentIntents()
                .create(plan().setCaptureMethod(CaptureMethod.MANUAL).build());

        assertThat(pay(stripe, intent, "pm_card_visa").getStatus()).isEqualTo("requires_capture");
        assertThat(stripe.v1().paymentIntents().capture(intent.getId()).getStatus())
                .isEqualTo("succeeded");
    }

    @ParameterizedTest
    @CsvSource({
        "4242424242424241, incorrect_number",
        "4111111111111111, card_declined",
        "12, incorrect_number",
    })
    void aNumberThatIsNoTestCardIsRefused(String number, String code) throws StripeException {
        PaymentIntent intent = intent(stripe);

        assertThat(catchThrowableOfType(
                                CardException.class,
                                () -> pay(
                                        stripe,
                                        intent,
                                        stripe.v1()
                                                .paymentMethods()
                                                .create(numbered(number))
                                                .getId()))
                        .getCode())
                .isEqualTo(code);
    }

    /** The SDK has no field for a number: sites are not meant to see one. */
    private static PaymentMethodCreateParams numbered(String number) {
        return PaymentMethodCreateParams.builder()
                .setType(PaymentMethodCreateParams.Type.CARD)
                .putExtraParam("card", Map.of("number", number, "exp_month", 12, "exp_year", 2050, "cvc", "123"))
                .build();
    }
}
