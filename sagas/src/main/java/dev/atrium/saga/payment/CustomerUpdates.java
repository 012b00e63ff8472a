package dev.atrium.saga.payment;

import dev.atrium.api.payment.FindStripeCustomerQuery;
import dev.atrium.api.payment.StripeCustomerView;
import dev.atrium.api.personal.Erased;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.shared.StorageUnavailableException;
import dev.atrium.api.user.FindMemberQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.gateway.payment.PaymentGateway;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Tells Stripe a member's name and address as they are now, whatever the change was that caused it. */
@Component
class CustomerUpdates {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final QueryGateway queries;
    private final ProjectionProgress progress;
    private final PaymentGateway gateway;

    CustomerUpdates(QueryGateway queries, ProjectionProgress progress, PaymentGateway gateway) {
        this.queries = queries;
        this.progress = progress;
        this.gateway = gateway;
    }

    void tell(CustomerUpdate update) {
        Set<String> groups = Set.of(ProcessingGroups.MEMBERS, ProcessingGroups.PAYMENTS);
        if (!progress.await(groups, progress.head(), PATIENCE)) {
            throw new StorageUnavailableException("a read table", new IllegalStateException("behind"));
        }
        find(new FindMemberQuery(update.user()), MemberView.class)
                .filter(member -> !Erased.is(member.email().value()))
                .ifPresent(this::tell);
    }

    private void tell(MemberView member) {
        find(new FindStripeCustomerQuery(member.accountId()), StripeCustomerView.class)
                .ifPresent(customer -> gateway.updateCustomer(
                        customer.stripeCustomerId(), member.firstName() + " " + member.lastName(), member.email()));
    }

    private <R> Optional<R> find(Object query, Class<R> answer) {
        return queries.query(query, ResponseTypes.optionalInstanceOf(answer)).join();
    }
}
