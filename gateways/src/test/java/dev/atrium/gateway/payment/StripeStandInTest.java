package dev.atrium.gateway.payment;

import static dev.atrium.gateway.payment.StripeSdk.intent;
import static dev.atrium.gateway.payment.StripeSdk.pay;
import static dev.atrium.gateway.payment.StripeSdk.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Customer;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentIntentSearchParams;
import com.stripe.param.PaymentIntentUpdateParams;
import com.stripe.param.RefundCreateParams;
import dev.atrium.gateway.StandInSite;
import dev.atrium.sandbox.stripe.resource.StripeResources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every call that the site makes, by the official SDK against the stand-in. */
class StripeStandInTest {

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
    void aCustomerIsMadeFoundChangedAndDeleted() throws StripeException {
        Customer alice = StripeSdk.alice(stripe);
        assertThat(alice.getId()).startsWith("cus_");
        assertThat(stripe.v1().customers().retrieve(alice.getId()).getName()).isEqualTo("Alicja Żuk");

        Customer changed = stripe.v1()
                .customers()
                .update(
                        alice.getId(),
                        CustomerUpdateParams.builder()
                                .setEmail("a@mail.example")
                                .build());
        assertThat(changed.getEmail()).isEqualTo("a@mail.example");
        assertThat(changed.getMetadata()).containsEntry("user", "42");

        assertThat(stripe.v1().customers().delete(alice.getId()).getDeleted()).isTrue();
        assertThat(stripe.v1().customers().retrieve(alice.getId()).getDeleted()).isTrue();
        assertThat(refusal(() -> stripe.v1().customers().delete(alice.getId()))).satisfies(gone -> {
            assertThat(gone.getStatusCode()).isEqualTo(404);
            assertThat(gone.getCode()).isEqualTo("resource_missing");
        });
        assertThat(refusal(() -> stripe.v1()
                                .paymentIntents()
                                .create(plan().setCustomer(alice.getId()).build()))
                        .getParam())
                .isEqualTo("customer");
    }

    @Test
    void anIntentIsPaidAndLeavesACharge() throws StripeException {
        Customer alice = StripeSdk.alice(stripe);
        PaymentIntent intent = stripe.v1()
                .paymentIntents()
                .create(plan().setCustomer(alice.getId()).build());
        assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
        assertThat(intent.getClientSecret()).startsWith(intent.getId() + "_secret_");

        assertThat(pay(stripe, intent, "pm_card_gb").getStatus()).isEqualTo("succeeded");

        PaymentIntent paid = stripe.v1()
                .paymentIntents()
                .retrieve(
                        intent.getId(),
                        PaymentIntentRetrieveParams.builder()
                                .addExpand("latest_charge")
                                .addExpand("customer")
                                .build());
        Charge charge = paid.getLatestChargeObject();
        assertThat(paid.getCustomerObject().getName()).isEqualTo("Alicja Żuk");
        assertThat(paid.getAmountReceived()).isEqualTo(1225);
        assertThat(charge.getPaid()).isTrue();
        assertThat(charge.getReceiptUrl()).contains("/sandbox/stripe/receipts/");
        assertThat(charge.getPaymentMethodDetails().getCard().getCountry()).isEqualTo("GB");
        assertThat(charge.getMetadata()).containsEntry("plan", "basic");
    }

    @ParameterizedTest
    @CsvSource({
        "pm_card_chargeDeclined, card_declined, generic_decline, Your card was declined.",
        "pm_card_chargeDeclinedInsufficientFunds, card_declined, insufficient_funds, Your card has insufficient funds.",
        "pm_card_visa_chargeDeclinedLostCard, card_declined, lost_card, Your card was declined.",
        "pm_card_chargeDeclinedExpiredCard, expired_card, expired_card, Your card has expired.",
        "pm_card_chargeDeclinedIncorrectCvc, incorrect_cvc, incorrect_cvc, Your card's security code is incorrect.",
    })
    void aDeclinedCardIsAnErrorAndAFact(String method, String code, String reason, String message)
            throws StripeException {
        PaymentIntent intent = intent(stripe);

        CardException declined = catchThrowableOfType(CardException.class, () -> pay(stripe, intent, method));

        assertThat(declined.getStatusCode()).isEqualTo(402);
        assertThat(declined.getCode()).isEqualTo(code);
        assertThat(declined.getDeclineCode()).isEqualTo(reason);
        assertThat(declined.getStripeError().getMessage()).isEqualTo(message);
        PaymentIntent after = stripe.v1().paymentIntents().retrieve(intent.getId());
        assertThat(after.getStatus()).isEqualTo("requires_payment_method");
        assertThat(after.getLastPaymentError().getCode()).isEqualTo(code);
        assertThat(pay(stripe, after, "pm_card_visa").getStatus()).isEqualTo("succeeded");
    }

    @Test
    void aBankMayAskAndBeAnswered() throws StripeException {
        PaymentIntent accepted = pay(stripe, intent(stripe), "pm_card_threeDSecure2Required");
        assertThat(accepted.getStatus()).isEqualTo("requires_action");
        assertThat(accepted.getNextAction().getType()).isEqualTo("redirect_to_url");
        PaymentIntent refused = pay(stripe, intent(stripe), "pm_card_authenticationRequired");
        PaymentIntent poor =
                pay(stripe, intent(stripe), "pm_card_authenticationRequiredChargeDeclinedInsufficientFunds");

        answer(accepted, true);
        answer(refused, false);
        answer(poor, true);

        assertThat(reread(accepted).getStatus()).isEqualTo("succeeded");
        assertThat(reread(refused).getStatus()).isEqualTo("requires_payment_method");
        assertThat(reread(refused).getLastPaymentError().getCode()).isEqualTo("payment_intent_authentication_failure");
        assertThat(reread(poor).getLastPaymentError().getDeclineCode()).isEqualTo("insufficient_funds");
    }

    @Test
    void aBankDebitTakesItsTime() throws StripeException {
        PaymentIntent intent = pay(stripe, intent(stripe), "pm_usBankAccount_success");
        assertThat(intent.getStatus()).isEqualTo("processing");

        site.bean(StripeResources.class).settleAll();

        assertThat(reread(intent).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void anAmountChangesUntilItIsPaid() throws StripeException {
        PaymentIntent intent = intent(stripe);
        PaymentIntentUpdateParams dearer =
                PaymentIntentUpdateParams.builder().setAmount(2500L).build();

        assertThat(stripe.v1().paymentIntents().update(intent.getId(), dearer).getAmount())
                .isEqualTo(2500);
        pay(stripe, intent, "pm_card_visa");

        assertThat(refusal(() -> stripe.v1().paymentIntents().update(intent.getId(), dearer))
                        .getCode())
                .isEqualTo("payment_intent_unexpected_state");
        assertThat(refusal(() -> pay(stripe, intent, "pm_card_visa")).getCode())
                .isEqualTo("payment_intent_unexpected_state");
        assertThat(refusal(() -> stripe.v1().paymentIntents().cancel(intent.getId()))
                        .getCode())
                .isEqualTo("payment_intent_unexpected_state");
    }

    @Test
    void anUnpaidIntentIsCancelled() throws StripeException {
        PaymentIntent intent = intent(stripe);

        PaymentIntent canceled = stripe.v1()
                .paymentIntents()
                .cancel(
                        intent.getId(),
                        PaymentIntentCancelParams.builder()
                                .setCancellationReason(PaymentIntentCancelParams.CancellationReason.ABANDONED)
                                .build());

        assertThat(canceled.getStatus()).isEqualTo("canceled");
        assertThat(canceled.getCancellationReason()).isEqualTo("abandoned");
    }

    @ParameterizedTest
    @CsvSource({"29, gbp, amount_too_small", "199, pln, amount_too_small", "100000000, gbp, amount_too_large"})
    void anAmountHasLimits(long amount, String currency, String code) {
        assertThat(refusal(() -> stripe.v1()
                                .paymentIntents()
                                .create(plan().setAmount(amount)
                                        .setCurrency(currency)
                                        .build()))
                        .getCode())
                .isEqualTo(code);
    }

    @Test
    void moneyGoesBackInPartsButNeverMoreThanCame() throws StripeException {
        PaymentIntent intent = pay(stripe, intent(stripe), "pm_card_visa");
        RefundCreateParams part = RefundCreateParams.builder()
                .setPaymentIntent(intent.getId())
                .setAmount(1000L)
                .build();

        Refund refund = stripe.v1().refunds().create(part);

        assertThat(refund.getStatus()).isEqualTo("succeeded");
        assertThat(refusal(() -> stripe.v1().refunds().create(part)).getCode()).isEqualTo("amount_too_large");
        stripe.v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(intent.getId())
                        .build());
        Charge charge = stripe.v1().charges().retrieve(intent.getLatestCharge());
        assertThat(charge.getRefunded()).isTrue();
        assertThat(charge.getAmountRefunded()).isEqualTo(1225);
        assertThat(refusal(() -> stripe.v1().refunds().create(part)).getCode()).isEqualTo("charge_already_refunded");
    }

    @Test
    void aDisputedPaymentSaysSo() throws StripeException {
        PaymentIntent intent = pay(stripe, intent(stripe), "pm_card_createDispute");

        assertThat(stripe.v1().charges().retrieve(intent.getLatestCharge()).getDisputed())
                .isTrue();
    }

    @Test
    void intentsAreListedByCustomerPageByPageAndFoundByMetadata() throws StripeException {
        Customer alice = StripeSdk.alice(stripe);
        for (int i = 0; i < 5; i++) {
            stripe.v1()
                    .paymentIntents()
                    .create(plan().setCustomer(alice.getId())
                            .putMetadata("payment", alice.getId() + i)
                            .build());
        }

        Iterable<PaymentIntent> all = stripe.v1()
                .paymentIntents()
                .list(PaymentIntentListParams.builder()
                        .setCustomer(alice.getId())
                        .setLimit(2L)
                        .build())
                .autoPagingIterable();
        assertThat(all).hasSize(5);

        assertThat(stripe.v1()
                        .paymentIntents()
                        .search(PaymentIntentSearchParams.builder()
                                .setQuery("metadata['payment']:'" + alice.getId() + "3'")
                                .build())
                        .getData())
                .hasSize(1);
    }

    @Test
    void aBrowserMayConfirmItsOwnIntentAndNothingElse() throws StripeException {
        StripeClient browser = StripeSdk.client(site, StripeSdk.PUBLISHABLE_KEY);
        PaymentIntent intent = intent(stripe);

        assertThat(catchThrowableOfType(PermissionException.class, () -> StripeSdk.alice(browser))
                        .getCode())
                .isEqualTo("secret_key_required");
        assertThat(refusal(() -> browser.v1().paymentIntents().retrieve(intent.getId()))
                        .getParam())
                .isEqualTo("client_secret");
        PaymentIntent paid = browser.v1()
                .paymentIntents()
                .confirm(
                        intent.getId(),
                        PaymentIntentConfirmParams.builder()
                                .setPaymentMethod("pm_card_visa")
                                .putExtraParam("client_secret", intent.getClientSecret())
                                .build());
        assertThat(paid.getStatus()).isEqualTo("succeeded");
        assertThat(paid.getLatestCharge()).as("browsers see no charge").isNull();
    }

    @Test
    void anotherKeyIsNoKey() {
        StripeClient stranger = StripeSdk.client(site, "sk_test_of_somebody_else");

        assertThat(catchThrowableOfType(AuthenticationException.class, () -> StripeSdk.alice(stranger)))
                .hasMessageContaining("Invalid API Key provided: sk_test_****else");
    }

    private static PaymentIntent reread(PaymentIntent intent) throws StripeException {
        return stripe.v1().paymentIntents().retrieve(intent.getId());
    }

    private static void answer(PaymentIntent intent, boolean accepted) {
        site.bean(StripeResources.class).answerChallenge(intent.getId(), intent.getClientSecret(), accepted);
    }

    private static InvalidRequestException refusal(Call call) {
        return catchThrowableOfType(InvalidRequestException.class, call::make);
    }

    private interface Call {
        Object make() throws StripeException;
    }
}
