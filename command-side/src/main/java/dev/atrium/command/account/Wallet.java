package dev.atrium.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.payment.BeginPaymentCommand;
import dev.atrium.api.payment.LinkStripeCustomerCommand;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentKind;
import dev.atrium.api.payment.PaymentOpenedEvent;
import dev.atrium.api.payment.StripeCustomerLinkedEvent;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.UserId;
import dev.atrium.command.payment.Payment;
import java.util.EnumMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * An account's part in paying: its one customer at Stripe, and for each kind the one payment that may still be paid, so
 * that two tabs and two clicks pay the same one.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
@SuppressWarnings("NullAway.Init") // the first event sets the ids
class Wallet {

    private AccountId accountId;

    @DataSubject
    private UserId userId;

    @PersonalData
    private @Nullable String stripeCustomerId;

    private Map<PaymentKind, PaymentId> open = new EnumMap<>(PaymentKind.class);

    /** Two requests that made a customer at once made the same: Stripe knows the second by its key. */
    @CommandHandler
    String handle(LinkStripeCustomerCommand command) {
        if (stripeCustomerId != null) {
            return stripeCustomerId;
        }
        apply(new StripeCustomerLinkedEvent(accountId, userId, command.stripeCustomerId()));
        return command.stripeCustomerId();
    }

    @CommandHandler
    PaymentId handle(BeginPaymentCommand command) throws Exception {
        PaymentKind kind = command.purpose().kind();
        PaymentId current = open.get(kind);
        if (current != null && !current.equals(command.replaces())) {
            return current;
        }
        apply(new PaymentOpenedEvent(accountId, userId, kind, command.proposed()));
        createNew(Payment.class, () -> new Payment(command, userId));
        return command.proposed();
    }

    @EventSourcingHandler
    void on(AccountOpenedEvent event) {
        accountId = event.accountId();
        userId = event.userId();
        stripeCustomerId = event.stripeCustomerId();
    }

    @EventSourcingHandler
    void on(StripeCustomerLinkedEvent event) {
        stripeCustomerId = event.stripeCustomerId();
    }

    @EventSourcingHandler
    void on(PaymentOpenedEvent event) {
        open.put(event.kind(), event.paymentId());
    }
}
