package dev.atrium.saga.payment;

import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.payment.ObservePaymentCommand;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.gateway.payment.PaymentGateway;
import dev.atrium.gateway.payment.PaymentIntentView;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Asks Stripe how a payment stands, and tells the payment. */
@Component
class PaymentInquiry {

    private static final CommandOrigin STRIPE = new CommandOrigin(null, "stripe");

    private final PaymentGateway gateway;
    private final CommandGateway commands;

    PaymentInquiry(PaymentGateway gateway, CommandGateway commands) {
        this.gateway = gateway;
        this.commands = commands;
    }

    /** Returns false where the intent is not of this site. */
    boolean ask(String intentId) {
        return tell(gateway.findIntent(intentId));
    }

    boolean tell(PaymentIntentView intent) {
        PaymentId payment = intent.paymentId();
        if (payment == null) {
            return false;
        }
        send(new ObservePaymentCommand(payment, intent.truth()));
        return true;
    }

    void send(Object command) {
        STRIPE.call(() -> commands.sendAndWait(command));
    }
}
