package dev.atrium.query.payment;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.payment.DisputeState;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentKind;
import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.payment.PaymentView;
import dev.atrium.api.payment.VatEvidence;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import dev.atrium.query.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of the {@link PaymentTable}, on the way in and out. */
final class PaymentSql {

    static final String NAMES =
            "id, account_id, payer, kind, plan, amount, currency, state, refunded, dispute, intent_id, "
                    + "failure, receipt_url, billing_country, card_country, address_country, initiated, paid, changed, refund_refusal";
    static final String ARRAYS = "?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], "
            + "?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], "
            + "?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::text[]";

    private PaymentSql() {}

    static List<Object> columns(List<PaymentView> rows) {
        return List.of(
                Columns.longs(rows, row -> row.id().value()),
                Columns.longs(rows, row -> row.accountId().value()),
                Columns.longs(rows, row -> row.payer().value()),
                Columns.texts(rows, row -> row.purpose().kind().name()),
                Columns.texts(rows, row -> row.purpose().plan()),
                Columns.longs(rows, row -> row.amount().minorUnits()),
                Columns.texts(rows, row -> row.amount().currency().getCurrencyCode()),
                Columns.texts(rows, row -> row.state().name()),
                Columns.longs(rows, row -> row.refunded().minorUnits()),
                Columns.texts(rows, row -> text(row.dispute())),
                Columns.texts(rows, PaymentView::intentId),
                Columns.texts(rows, PaymentView::failure),
                Columns.texts(rows, PaymentView::receiptUrl),
                Columns.texts(rows, row -> text(row.evidence().billing())),
                Columns.texts(rows, row -> text(row.evidence().card())),
                Columns.texts(rows, row -> text(row.evidence().address())),
                Columns.texts(rows, row -> row.initiated().toString()),
                Columns.texts(rows, row -> text(row.paid())),
                Columns.texts(rows, row -> row.changed().toString()),
                Columns.texts(rows, PaymentView::refundRefusal));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static PaymentView view(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        String dispute = row.getString("dispute");
        return new PaymentView(
                new PaymentId(row.getLong("id")),
                new AccountId(row.getLong("account_id")),
                new UserId(row.getLong("payer")),
                new PaymentPurpose(PaymentKind.valueOf(row.getString("kind")), row.getString("plan")),
                Money.of(row.getLong("amount"), currency),
                PaymentState.valueOf(row.getString("state")),
                Money.of(row.getLong("refunded"), currency),
                dispute == null ? null : DisputeState.valueOf(dispute),
                row.getString("intent_id"),
                row.getString("failure"),
                row.getString("receipt_url"),
                new VatEvidence(
                        country(row, "billing_country"), country(row, "card_country"), country(row, "address_country")),
                instant(row, "initiated"),
                row.getObject("paid") == null ? null : instant(row, "paid"),
                instant(row, "changed"),
                row.getString("refund_refusal"));
    }

    private static @Nullable CountryCode country(ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : new CountryCode(code);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
