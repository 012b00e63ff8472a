package dev.atrium.saga.deletion;

import dev.atrium.api.deletion.ConfirmStripeCustomerForgottenCommand;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.personal.Erased;
import dev.atrium.gateway.payment.PaymentGateway;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Stripe first: it is the one place that is not ours, and after this nothing is left that could be charged. */
@Component
class StripeStep implements DeletionStep {

    private final PaymentGateway payments;
    private final CommandGateway commands;

    StripeStep(PaymentGateway payments, CommandGateway commands) {
        this.payments = payments;
        this.commands = commands;
    }

    @Override
    public DeletionPhase phase() {
        return DeletionPhase.STRIPE_STARTED;
    }

    @Override
    public Consumer<DeletionWork> begin(List<DeletionWork> batch) {
        return this::forget;
    }

    /** After a restored backup the customer may read as erased: Stripe had forgotten it then. */
    private void forget(DeletionWork work) {
        String customer = work.details().stripeCustomerId();
        if (customer != null && !Erased.is(customer)) {
            payments.deleteCustomer(customer);
        }
        commands.sendAndWait(
                new ConfirmStripeCustomerForgottenCommand(work.person().account()));
    }
}
