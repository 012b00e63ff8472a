package dev.atrium.query.payment;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.payment.StripeCustomerView;
import dev.atrium.api.user.UserId;
import dev.atrium.query.storage.Columns;
import dev.atrium.query.storage.Replacement;
import dev.atrium.query.storage.ReplacementRows;
import dev.atrium.query.storage.ReplacementTable;
import dev.atrium.query.storage.RowStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the read table {@code stripe_customer}. */
@Component
public class StripeCustomerTable implements RowStore<AccountId, StripeCustomerView> {

    private static final String LIVE = "stripe_customer";

    private final JdbcClient jdbc;
    private final String table;

    @Autowired
    public StripeCustomerTable(JdbcClient jdbc) {
        this(jdbc, LIVE);
    }

    private StripeCustomerTable(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** A table beside this one, for building it anew. */
    public Replacement<AccountId, StripeCustomerView> replacement() {
        ReplacementTable replacement = new ReplacementTable(jdbc, LIVE);
        replacement.create();
        return new ReplacementRows<>(replacement, new StripeCustomerTable(jdbc, replacement.name()));
    }

    @Override
    public Map<AccountId, StripeCustomerView> load(Collection<AccountId> accounts) {
        return jdbc
                .sql("select * from " + table + " where account_id = any(?)")
                .param(values(accounts))
                .query(StripeCustomerTable::view)
                .list()
                .stream()
                .collect(Collectors.toMap(StripeCustomerView::accountId, customer -> customer));
    }

    @Override
    public void write(Map<AccountId, StripeCustomerView> written, Set<AccountId> removed) {
        List<StripeCustomerView> rows = List.copyOf(written.values());
        if (!rows.isEmpty()) {
            jdbc.sql("insert into " + table + " (account_id, user_id, customer_id)"
                            + " select * from unnest(?::bigint[], ?::bigint[], ?::text[])"
                            + " on conflict (account_id) do update set customer_id = excluded.customer_id")
                    .param(Columns.longs(rows, row -> row.accountId().value()))
                    .param(Columns.longs(rows, row -> row.userId().value()))
                    .param(Columns.texts(rows, StripeCustomerView::stripeCustomerId))
                    .update();
        }
        if (!removed.isEmpty()) {
            jdbc.sql("delete from " + table + " where account_id = any(?)")
                    .param(values(removed))
                    .update();
        }
    }

    static StripeCustomerView view(ResultSet row, int number) throws SQLException {
        return new StripeCustomerView(
                new AccountId(row.getLong("account_id")),
                new UserId(row.getLong("user_id")),
                row.getString("customer_id"));
    }

    private static long[] values(Collection<AccountId> ids) {
        return ids.stream().mapToLong(AccountId::value).toArray();
    }
}
