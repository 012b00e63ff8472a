package dev.atrium.web.payment;

import dev.atrium.gateway.payment.PaymentWidget;
import dev.atrium.web.layout.Page;

/** A page with Stripe's fields on it. */
public interface PayingPage extends Page {

    PaymentWidget widget();
}
