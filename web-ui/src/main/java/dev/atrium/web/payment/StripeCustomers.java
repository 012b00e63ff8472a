package dev.atrium.web.payment;

import dev.atrium.api.payment.FindStripeCustomerQuery;
import dev.atrium.api.payment.LinkStripeCustomerCommand;
import dev.atrium.api.payment.StripeCustomerView;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.user.MemberView;
import dev.atrium.gateway.payment.PaymentGateway;
import dev.atrium.web.command.Commands;
import dev.atrium.web.command.Queries;
import org.springframework.stereotype.Component;

/** A member's customer at Stripe, made when it is first needed. */
@Component
class StripeCustomers {

    private final Queries queries;
    private final Commands commands;
    private final PaymentGateway gateway;

    StripeCustomers(Queries queries, Commands commands, PaymentGateway gateway) {
        this.queries = queries;
        this.commands = commands;
        this.gateway = gateway;
    }

    /** Two requests at once, and one after a crash, find the same: Stripe by the key, the account by being told first. */
    String of(MemberView member) {
        return queries.find(new FindStripeCustomerQuery(member.accountId()), StripeCustomerView.class)
                .map(StripeCustomerView::stripeCustomerId)
                .orElseGet(() -> make(member));
    }

    private String make(MemberView member) {
        String made = gateway.ensureCustomer(member.accountId(), member.id());
        return commands.sendFor(
                String.class, new LinkStripeCustomerCommand(member.accountId(), made), ProcessingGroups.PAYMENTS);
    }
}
