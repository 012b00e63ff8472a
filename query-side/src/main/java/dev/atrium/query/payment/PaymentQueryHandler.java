package dev.atrium.query.payment;

import dev.atrium.api.payment.FindLatestPaymentsQuery;
import dev.atrium.api.payment.FindMyPaymentsQuery;
import dev.atrium.api.payment.FindPaymentQuery;
import dev.atrium.api.payment.FindPaymentSumsQuery;
import dev.atrium.api.payment.FindSilentPaymentsQuery;
import dev.atrium.api.payment.FindStripeCustomerQuery;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentPage;
import dev.atrium.api.payment.PaymentSums;
import dev.atrium.api.payment.PaymentView;
import dev.atrium.api.payment.StripeCustomerView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what was paid. Single statements, so there is no transaction around them. */
@Component
class PaymentQueryHandler {

    /**
     * Looking at the page of donations makes a payment; only one that was tried belongs into a history, and it belongs
     * where it was paid, be that long after the look. The index is on the same expression.
     */
    private static final String MINE = """
            select * from payment
            where payer = ? and state <> 'INITIATED' and (state <> 'CANCELLED' or failure is not null)
              and (coalesce(paid, changed), id) < (coalesce(
                (select coalesce(paid, changed) from payment where id = ? and payer = ?), 'infinity'), ?)
            order by coalesce(paid, changed) desc, id desc limit ?""";

    private static final String SILENT = """
            select payment.* from payment
            join unnest(?::timestamptz[], ?::timestamptz[]) as span (after, until)
              on payment.changed > span.after and payment.changed <= span.until
            where payment.state in ('INITIATED', 'PROCESSING', 'FAILED') and payment.id > ?
            order by payment.id limit ?""";

    private static final String SUMS = """
            select currency, sum(amount) as succeeded, sum(refunded) as refunded, count(*) as payments
            from payment where state = 'SUCCEEDED' group by currency""";

    private final JdbcClient jdbc;

    PaymentQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    Optional<PaymentView> handle(FindPaymentQuery query) {
        return jdbc.sql("select * from payment where id = ?")
                .param(query.id().value())
                .query(PaymentSql::view)
                .optional();
    }

    @QueryHandler
    PaymentPage handle(FindMyPaymentsQuery query) {
        long payer = query.payer().value();
        long before = valueOr(query.before(), Long.MAX_VALUE);
        return page(
                jdbc.sql(MINE)
                        .params(payer, before, payer, before, query.size() + 1)
                        .query(PaymentSql::view)
                        .list(),
                query.size());
    }

    @QueryHandler
    PaymentPage handle(FindLatestPaymentsQuery query) {
        List<PaymentView> found = jdbc.sql(
                        "select * from payment where payer = ? order by changed desc, id desc limit ?")
                .params(query.payer().value(), query.size())
                .query(PaymentSql::view)
                .list();
        return new PaymentPage(found, null);
    }

    @QueryHandler
    PaymentPage handle(FindSilentPaymentsQuery query) {
        List<FindSilentPaymentsQuery.Span> spans = query.lastHeard();
        return page(
                jdbc.sql(SILENT)
                        .param(times(spans, FindSilentPaymentsQuery.Span::after))
                        .param(times(spans, FindSilentPaymentsQuery.Span::until))
                        .param(valueOr(query.after(), 0))
                        .param(query.size() + 1)
                        .query(PaymentSql::view)
                        .list(),
                query.size());
    }

    @QueryHandler
    PaymentSums handle(FindPaymentSumsQuery query) {
        return new PaymentSums(jdbc.sql(SUMS).query(PaymentQueryHandler::line).list());
    }

    @QueryHandler
    Optional<StripeCustomerView> handle(FindStripeCustomerQuery query) {
        return jdbc.sql("select * from stripe_customer where account_id = ?")
                .param(query.accountId().value())
                .query(StripeCustomerTable::view)
                .optional();
    }

    /** One row more than wanted was read, which tells whether there are more. */
    private static PaymentPage page(List<PaymentView> found, int size) {
        return found.size() <= size
                ? new PaymentPage(found, null)
                : new PaymentPage(found.subList(0, size), found.get(size - 1).id());
    }

    private static long valueOr(@Nullable PaymentId id, long other) {
        return id == null ? other : id.value();
    }

    private static String[] times(
            List<FindSilentPaymentsQuery.Span> spans, Function<FindSilentPaymentsQuery.Span, Instant> time) {
        return spans.stream().map(time).map(Instant::toString).toArray(String[]::new);
    }

    private static PaymentSums.Line line(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        return new PaymentSums.Line(
                Money.of(row.getLong("succeeded"), currency),
                Money.of(row.getLong("refunded"), currency),
                row.getLong("payments"));
    }
}
