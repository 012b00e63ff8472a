package dev.atrium.gateway.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentListParams;
import dev.atrium.api.account.AccountId;
import dev.atrium.api.payment.IntentStatus;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.api.payment.RefundId;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.UserId;
import dev.atrium.gateway.StandInSite;
import dev.atrium.sandbox.fault.Fault;
import dev.atrium.sandbox.fault.ThirdParty;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call that this site makes of Stripe, well and ill. */
@SuppressWarnings("NullAway.Init") // set before all tests
class StripePaymentGatewayTest {

    private static final AtomicLong IDS = new AtomicLong(System.nanoTime());
    private static final Money PRICE = Money.of(1225, "GBP");
    private static final PaymentPurpose BASIC = PaymentPurpose.plan("basic");

    private static StandInSite site;
    private static StripeClient stripe;

    private PaymentGateway gateway;

    @BeforeAll
    static void start() {
        site = new StandInSite("stripe");
        stripe = StripeSdk.client(site, StripeSdk.SECRET_KEY);
    }

    @AfterAll
    static void end() {
        site.close();
    }

    /** A gateway of its own for each test, so that no test meets the open breaker of another. */
    @BeforeEach
    void connect() {
        gateway = gateway(site.address("/stripe"), Duration.ofSeconds(2));
    }

    @AfterEach
    void heal() {
        site.faults().set(ThirdParty.STRIPE, Fault.NONE, 0);
    }

    @Test
    void customerIsMadeOnceAndFollowsItsName() throws Exception {
        AccountId account = new AccountId(IDS.incrementAndGet());
        String customer = gateway.ensureCustomer(account, new UserId(7));
        assertThat(gateway.ensureCustomer(account, new UserId(7))).isEqualTo(customer);

        gateway.updateCustomer(customer, "Alicja Żuk", new EmailAddress("alicja@mail.example"));
        assertThat(stripe.v1().customers().retrieve(customer).getName()).isEqualTo("Alicja Żuk");
        assertThat(gateway.ensureCustomer(account, new UserId(7))).isEqualTo(customer);
    }

    @Test
    void customerIsDeletedAndGoneAlreadyIsASuccess() throws Exception {
        String customer = gateway.ensureCustomer(new AccountId(IDS.incrementAndGet()), new UserId(7));
        gateway.deleteCustomer(customer);
        gateway.deleteCustomer(customer);
        gateway.deleteCustomer("cus_never");
        gateway.updateCustomer("cus_never", "Nobody", new EmailAddress("nobody@mail.example"));
        assertThat(stripe.v1().customers().retrieve(customer).getDeleted()).isTrue();
    }

    @Test
    void intentIsMadeOnceAndFoundAsItIsByThen() throws Exception {
        IntentOrder order = order();
        PaymentIntentView made = gateway.ensureIntent(order);
        assertThat(made.paymentId()).isEqualTo(order.payment());
        assertThat(made.truth().status()).isEqualTo(IntentStatus.UNPAID);
        assertThat(made.truth().amount()).isEqualTo(PRICE);

        gateway.changeAmount(made.truth().intentId(), PaymentPurpose.plan("premium"), Money.of(5000, "GBP"));
        PaymentIntentView again = gateway.ensureIntent(order);
        assertThat(again.truth().intentId()).isEqualTo(made.truth().intentId());
        assertThat(again.truth().amount()).isEqualTo(Money.of(5000, "GBP"));
        assertThat(again.truth().plan()).isEqualTo("premium");
        assertThat(again).asString().doesNotContain(again.clientSecret());
    }

    @Test
    void paidIntentTellsWhatIsKnownOfItsPayer() throws Exception {
        PaymentIntentView intent = gateway.ensureIntent(order());
        pay(intent, "pm_card_visa");
        PaymentIntentView paid = gateway.findIntent(intent.truth().intentId());
        assertThat(paid.truth().status()).isEqualTo(IntentStatus.SUCCEEDED);
        assertThat(paid.truth().cardCountry()).isEqualTo(new CountryCode("US"));
        assertThat(paid.truth().receiptUrl()).startsWith("http");
        assertThatExceptionOfType(IntentNotOpenException.class)
                .isThrownBy(() -> gateway.changeAmount(paid.truth().intentId(), BASIC, Money.of(1, "GBP")));
        assertThatExceptionOfType(IntentNotOpenException.class)
                .isThrownBy(() -> gateway.cancelIntent(paid.truth().intentId()));
    }

    @Test
    void declineIsTold() {
        PaymentIntentView intent = gateway.ensureIntent(order());
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> pay(intent, "pm_card_chargeDeclinedInsufficientFunds"));
        assertThat(gateway.findIntent(intent.truth().intentId()).truth()).satisfies(truth -> {
            assertThat(truth.status()).isEqualTo(IntentStatus.UNPAID);
            assertThat(truth.failure()).extracting("code").isEqualTo("insufficient_funds");
        });
    }

    @Test
    void moneyIsGivenBackOnceForEachRefund() throws Exception {
        PaymentIntentView intent = gateway.ensureIntent(order());
        String id = intent.truth().intentId();
        pay(intent, "pm_card_visa");
        RefundId refund = new RefundId(IDS.incrementAndGet());
        gateway.refund(refund, id, Money.of(225, "GBP"));
        gateway.refund(refund, id, Money.of(225, "GBP"));
        assertThat(gateway.findIntent(id).truth().refunded()).isEqualTo(Money.of(225, "GBP"));
        assertThatExceptionOfType(RefundRefusedException.class)
                .isThrownBy(() -> gateway.refund(new RefundId(IDS.incrementAndGet()), id, Money.of(1001, "GBP")));
    }

    @Test
    void intentIsFoundByItsPaymentAndAmongAll() {
        IntentOrder order = order();
        String id = gateway.ensureIntent(order).truth().intentId();
        assertThat(gateway.findIntentOf(order.payment(), order.customerId()))
                .hasValueSatisfying(
                        found -> assertThat(found.truth().intentId()).isEqualTo(id));
        assertThat(gateway.findIntentOf(new PaymentId(IDS.incrementAndGet()), order.customerId()))
                .isEmpty();
        List<String> all = new ArrayList<>();
        gateway.eachIntentSince(
                Instant.now().minusSeconds(60), intent -> all.add(intent.truth().intentId()));
        assertThat(all).contains(id).doesNotHaveDuplicates();
    }

    @Test
    void unknownIntentIsMissing() {
        assertThatExceptionOfType(NoSuchIntentException.class).isThrownBy(() -> gateway.findIntent("pi_never"));
    }

    @Test
    void cancelledIntentIsTold() {
        PaymentIntentView intent = gateway.ensureIntent(order());
        assertThat(gateway.cancelIntent(intent.truth().intentId()).truth().status())
                .isEqualTo(IntentStatus.CANCELLED);
    }

    /** The answer is lost, not the effect: the next try finds the one intent that was made. */
    @Test
    void lostAnswerMakesNoSecondIntent() throws Exception {
        PaymentGateway impatient = gateway(site.address("/stripe"), Duration.ofMillis(700));
        IntentOrder order = order();
        site.faults().set(ThirdParty.STRIPE, Fault.TIMEOUT, 1);
        assertThatExceptionOfType(PaymentsUnavailableException.class).isThrownBy(() -> impatient.ensureIntent(order));
        PaymentIntentView found = impatient.ensureIntent(order);
        assertThat(intentsOf(order.customerId()))
                .extracting(PaymentIntent::getId)
                .containsExactly(found.truth().intentId());
    }

    @Test
    void faultsMakeNoSecondIntentEither() throws Exception {
        IntentOrder order = order();
        site.faults().set(ThirdParty.STRIPE, Fault.ERROR, 2);
        assertThatExceptionOfType(PaymentsUnavailableException.class)
                .isThrownBy(() -> gateway.ensureIntent(order))
                .matches(PaymentsUnavailableException::answered);
        String id = gateway.ensureIntent(order).truth().intentId();
        assertThat(gateway.ensureIntent(order).truth().intentId()).isEqualTo(id);
        assertThat(intentsOf(order.customerId())).hasSize(1);
    }

    static Stream<Consumer<PaymentGateway>> everyCall() {
        IntentOrder order = new IntentOrder(new PaymentId(1), new UserId(7), "cus_1", BASIC, PRICE);
        return Stream.of(
                gateway -> gateway.ensureCustomer(new AccountId(1), new UserId(1)),
                gateway -> gateway.updateCustomer("cus_1", "A", new EmailAddress("a@mail.example")),
                gateway -> gateway.deleteCustomer("cus_1"),
                gateway -> gateway.ensureIntent(order),
                gateway -> gateway.findIntent("pi_1"),
                gateway -> gateway.findIntentOf(order.payment(), "cus_1"),
                gateway -> gateway.changeAmount("pi_1", BASIC, PRICE),
                gateway -> gateway.cancelIntent("pi_1"),
                gateway -> gateway.refund(new RefundId(1), "pi_1", PRICE),
                gateway -> gateway.eachIntentSince(Instant.EPOCH, intent -> {}));
    }

    @ParameterizedTest
    @MethodSource("everyCall")
    void everyCallSaysThatStripeIsDown(Consumer<PaymentGateway> call) {
        site.faults().set(ThirdParty.STRIPE, Fault.ERROR, 100);
        assertThatExceptionOfType(PaymentsUnavailableException.class).isThrownBy(() -> call.accept(gateway));
    }

    /** With what Stripe has no reason to refuse, a member can do nothing; a refund it may refuse. */
    @ParameterizedTest
    @MethodSource("everyCall")
    void everyCallSaysThatStripeRefuses(Consumer<PaymentGateway> call) {
        site.faults().set(ThirdParty.STRIPE, Fault.REJECT, 100);
        assertThatThrownBy(() -> call.accept(gateway))
                .isInstanceOfAny(PaymentsUnavailableException.class, RefundRefusedException.class);
    }

    @ParameterizedTest
    @MethodSource("everyCall")
    @Timeout(10)
    void everyCallGivesASilentStripeUpInTime(Consumer<PaymentGateway> call) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            PaymentGateway waiting =
                    gateway(URI.create("http://127.0.0.1:" + silent.getLocalPort()), Duration.ofMillis(500));
            Instant begin = Instant.now();
            assertThatExceptionOfType(PaymentsUnavailableException.class).isThrownBy(() -> call.accept(waiting));
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void stripeThatStaysDownIsLeftAlone() {
        site.faults().set(ThirdParty.STRIPE, Fault.ERROR, 1000);
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(PaymentsUnavailableException.class).isThrownBy(() -> gateway.findIntent("pi_1"));
        }
        int left = site.faults().current(ThirdParty.STRIPE).times();
        assertThatExceptionOfType(PaymentsUnavailableException.class).isThrownBy(() -> gateway.findIntent("pi_1"));
        assertThat(site.faults().current(ThirdParty.STRIPE).times()).isEqualTo(left);
    }

    @Test
    void wrongKeyIsAnOutage() {
        PaymentGateway stranger = new StripePaymentGateway(
                StripeSdk.client(site, "sk_test_guessed"), new StripeCalls(), Clock.systemUTC());
        assertThatExceptionOfType(PaymentsUnavailableException.class).isThrownBy(() -> stranger.findIntent("pi_1"));
    }

    private IntentOrder order() {
        AccountId account = new AccountId(IDS.incrementAndGet());
        return new IntentOrder(
                new PaymentId(IDS.incrementAndGet()),
                new UserId(7),
                gateway.ensureCustomer(account, new UserId(7)),
                BASIC,
                PRICE);
    }

    private static void pay(PaymentIntentView intent, String method) throws StripeException {
        stripe.v1()
                .paymentIntents()
                .confirm(
                        intent.truth().intentId(),
                        PaymentIntentConfirmParams.builder()
                                .setPaymentMethod(method)
                                .build());
    }

    private static List<PaymentIntent> intentsOf(String customer) throws StripeException {
        return stripe.v1()
                .paymentIntents()
                .list(PaymentIntentListParams.builder().setCustomer(customer).build())
                .getData();
    }

    private static PaymentGateway gateway(URI base, Duration patience) {
        StripeClient client = StripeClient.builder()
                .setApiKey(StripeSdk.SECRET_KEY)
                .setApiBase(base.toString())
                .setConnectTimeout(500)
                .setReadTimeout((int) patience.toMillis())
                .setMaxNetworkRetries(0)
                .build();
        return new StripePaymentGateway(client, new StripeCalls(), Clock.systemUTC());
    }
}
