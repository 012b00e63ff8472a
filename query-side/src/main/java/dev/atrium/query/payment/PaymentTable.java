package dev.atrium.query.payment;

import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentView;
import dev.atrium.query.storage.Columns;
import dev.atrium.query.storage.Replacement;
import dev.atrium.query.storage.ReplacementRows;
import dev.atrium.query.storage.ReplacementTable;
import dev.atrium.query.storage.RowStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the read table {@code payment}. */
@Component
public class PaymentTable implements RowStore<PaymentId, PaymentRow> {

    private static final String LIVE = "payment";

    private final JdbcClient jdbc;
    private final String table;

    @Autowired
    public PaymentTable(JdbcClient jdbc) {
        this(jdbc, LIVE);
    }

    private PaymentTable(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** A table beside this one, for building it anew. */
    public Replacement<PaymentId, PaymentRow> replacement() {
        ReplacementTable replacement = new ReplacementTable(jdbc, LIVE);
        replacement.create();
        return new ReplacementRows<>(replacement, new PaymentTable(jdbc, replacement.name()));
    }

    /** Reads a row of this table that another query selected whole. */
    public static PaymentView view(ResultSet row, int number) throws SQLException {
        return PaymentSql.view(row, number);
    }

    @Override
    public Map<PaymentId, PaymentRow> load(Collection<PaymentId> ids) {
        return jdbc
                .sql("select * from " + table + " where id = any(?)")
                .param(values(ids))
                .query(PaymentSql::view)
                .list()
                .stream()
                .map(PaymentRow::new)
                .collect(Collectors.toMap(row -> row.view().id(), row -> row));
    }

    @Override
    public void write(Map<PaymentId, PaymentRow> written, Set<PaymentId> removed) {
        if (!written.isEmpty()) {
            jdbc.sql("insert into " + table + " (" + PaymentSql.NAMES + ") select * from unnest(" + PaymentSql.ARRAYS
                            + ") on conflict (id) do update set " + Columns.overwriting(PaymentSql.NAMES))
                    .params(PaymentSql.columns(
                            written.values().stream().map(PaymentRow::view).toList()))
                    .update();
        }
        if (!removed.isEmpty()) {
            jdbc.sql("delete from " + table + " where id = any(?)")
                    .param(values(removed))
                    .update();
        }
    }

    private static long[] values(Collection<PaymentId> ids) {
        return ids.stream().mapToLong(PaymentId::value).toArray();
    }
}
