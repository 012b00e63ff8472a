package dev.atrium.command.account;

import static dev.atrium.command.Members.ALICE;
import static dev.atrium.command.Members.ALICES_ACCOUNT;

import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.account.Role;
import dev.atrium.api.payment.BeginPaymentCommand;
import dev.atrium.api.payment.LinkStripeCustomerCommand;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentInitiatedEvent;
import dev.atrium.api.payment.PaymentKind;
import dev.atrium.api.payment.PaymentOpenedEvent;
import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.api.payment.StripeCustomerLinkedEvent;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WalletTest {

    private static final AccountOpenedEvent OPENED = opened(null);
    private static final PaymentId FIRST = new PaymentId(6001);
    private static final PaymentId SECOND = new PaymentId(6002);
    private static final PaymentPurpose BASIC = PaymentPurpose.plan("basic");
    private static final Money PRICE = Money.of(1225, "GBP");
    private static final PaymentOpenedEvent FIRST_OPENED =
            new PaymentOpenedEvent(ALICES_ACCOUNT, ALICE, PaymentKind.PLAN, FIRST);
    private static final StripeCustomerLinkedEvent LINKED =
            new StripeCustomerLinkedEvent(ALICES_ACCOUNT, ALICE, "cus_1");

    private final AggregateTestFixture<Account> account = new AggregateTestFixture<>(Account.class);

    @Test
    void customerIsLinked() {
        account.given(OPENED)
                .when(new LinkStripeCustomerCommand(ALICES_ACCOUNT, "cus_1"))
                .expectEvents(LINKED)
                .expectResultMessagePayload("cus_1");
    }

    @Test
    void secondLinkOfTheSameCustomerDoesNothing() {
        account.given(OPENED, LINKED)
                .when(new LinkStripeCustomerCommand(ALICES_ACCOUNT, "cus_1"))
                .expectNoEvents()
                .expectResultMessagePayload("cus_1");
    }

    @Test
    void firstCustomerStays() {
        account.given(OPENED, LINKED)
                .when(new LinkStripeCustomerCommand(ALICES_ACCOUNT, "cus_2"))
                .expectNoEvents()
                .expectResultMessagePayload("cus_1");
    }

    @Test
    void customerOfAnOlderSystemStays() {
        account.given(opened("cus_old"))
                .when(new LinkStripeCustomerCommand(ALICES_ACCOUNT, "cus_2"))
                .expectNoEvents()
                .expectResultMessagePayload("cus_old");
    }

    @Test
    void paymentBegins() {
        account.given(OPENED)
                .when(begin(FIRST, null, BASIC))
                .expectEvents(FIRST_OPENED, new PaymentInitiatedEvent(FIRST, ALICES_ACCOUNT, ALICE, BASIC, PRICE, null))
                .expectResultMessagePayload(FIRST);
    }

    @Test
    void secondTabGetsTheSamePayment() {
        account.given(OPENED, FIRST_OPENED)
                .when(begin(SECOND, null, PaymentPurpose.plan("premium")))
                .expectNoEvents()
                .expectResultMessagePayload(FIRST);
    }

    @Test
    void paymentThatIsOverIsReplaced() {
        account.given(OPENED, FIRST_OPENED)
                .when(begin(SECOND, FIRST, BASIC))
                .expectEvents(
                        new PaymentOpenedEvent(ALICES_ACCOUNT, ALICE, PaymentKind.PLAN, SECOND),
                        new PaymentInitiatedEvent(SECOND, ALICES_ACCOUNT, ALICE, BASIC, PRICE, null))
                .expectResultMessagePayload(SECOND);
    }

    @Test
    void paymentThatIsOverIsReplacedOnce() {
        account.given(OPENED, FIRST_OPENED, new PaymentOpenedEvent(ALICES_ACCOUNT, ALICE, PaymentKind.PLAN, SECOND))
                .when(begin(new PaymentId(6003), FIRST, BASIC))
                .expectNoEvents()
                .expectResultMessagePayload(SECOND);
    }

    @Test
    void donationStandsBesideAPlan() {
        account.given(OPENED, FIRST_OPENED)
                .when(begin(SECOND, null, PaymentPurpose.DONATION))
                .expectEvents(
                        new PaymentOpenedEvent(ALICES_ACCOUNT, ALICE, PaymentKind.DONATION, SECOND),
                        new PaymentInitiatedEvent(SECOND, ALICES_ACCOUNT, ALICE, PaymentPurpose.DONATION, PRICE, null));
    }

    private static AccountOpenedEvent opened(@Nullable String stripeCustomerId) {
        return new AccountOpenedEvent(ALICES_ACCOUNT, ALICE, null, Set.of(Role.MEMBER), stripeCustomerId);
    }

    private static BeginPaymentCommand begin(PaymentId id, @Nullable PaymentId replaces, PaymentPurpose purpose) {
        return new BeginPaymentCommand(ALICES_ACCOUNT, id, replaces, purpose, PRICE, null);
    }
}
