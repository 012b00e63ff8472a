package dev.atrium.query.admin;

import dev.atrium.api.admin.ListPaymentsQuery;
import dev.atrium.api.admin.ListedPayment;
import dev.atrium.api.admin.ListedPaymentsPage;
import dev.atrium.query.admin.Listing.Found;
import dev.atrium.query.payment.PaymentTable;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists payments, whoever made them. */
@Component
class PaymentListQueryHandler {

    private static final String SELECT = """
            select payment.*, payer.user_name as payer_name
            from payment left join member payer on payer.id = payment.payer""";
    private static final SortColumn ID = SortColumn.number("payment.id");

    private final Listing<ListedPayment> listing;

    PaymentListQueryHandler(JdbcClient jdbc) {
        this.listing = new Listing<>(
                jdbc,
                SELECT,
                ID,
                (row, number) -> new ListedPayment(PaymentTable.view(row, number), row.getString("payer_name")));
    }

    @QueryHandler
    ListedPaymentsPage handle(ListPaymentsQuery query) {
        Conditions conditions = new Conditions();
        if (!query.intent().isEmpty()) {
            conditions.and("payment.intent_id = ?", query.intent());
        }
        if (query.payer() != null) {
            conditions.and("payment.payer = ?", query.payer().value());
        }
        if (query.state() != null) {
            conditions.andIs("payment.state", query.state().name());
        }
        if (query.disputed()) {
            conditions.and("payment.dispute is not null");
        }
        Found<ListedPayment> found = listing.read(conditions, ID, query.stretch());
        return new ListedPaymentsPage(found.rows(), found.edges());
    }
}
