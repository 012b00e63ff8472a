package dev.atrium.query.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.deletion.FindDeletionsQuery;
import dev.atrium.query.storage.Replacement;
import dev.atrium.query.storage.ReplacementRows;
import dev.atrium.query.storage.ReplacementTable;
import dev.atrium.query.storage.RowStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read table {@code account_deletion}. */
@Component
public class DeletionTable implements RowStore<AccountId, DeletionView> {

    private static final String LIVE = "account_deletion";
    private static final Instant BEFORE_ALL = Instant.EPOCH;

    private final JdbcClient jdbc;
    private final String table;

    @Autowired
    public DeletionTable(JdbcClient jdbc) {
        this(jdbc, LIVE);
    }

    private DeletionTable(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** A table beside this one, for building it anew. */
    public Replacement<AccountId, DeletionView> replacement() {
        ReplacementTable replacement = new ReplacementTable(jdbc, LIVE);
        replacement.create();
        return new ReplacementRows<>(replacement, new DeletionTable(jdbc, replacement.name()));
    }

    public static DeletionView view(ResultSet row, int number) throws SQLException {
        return DeletionColumns.view(row, number);
    }

    Optional<DeletionView> find(AccountId account) {
        return jdbc.sql("select * from " + table + " where account_id = ?")
                .param(account.value())
                .query(DeletionColumns::view)
                .optional();
    }

    List<DeletionView> find(FindDeletionsQuery query) {
        DeletionView after = query.after();
        return jdbc.sql(
                        "select * from " + table + " where phase = any(:phases) and deletion_date <= :due"
                                + " and changed <= :changed and (deletion_date, account_id) > (:date, :account) order by deletion_date, account_id limit :limit")
                .param("phases", query.phases().stream().map(Enum::name).toArray(String[]::new))
                .param("due", DeletionColumns.time(query.dueBefore()))
                .param("changed", DeletionColumns.time(query.unchangedSince()))
                .param("date", DeletionColumns.time(after == null ? BEFORE_ALL : after.deletionDate()))
                .param("account", after == null ? 0 : after.accountId().value())
                .param("limit", query.limit())
                .query(DeletionColumns::view)
                .list();
    }

    @Override
    public Map<AccountId, DeletionView> load(Collection<AccountId> accounts) {
        return jdbc
                .sql("select * from " + table + " where account_id = any(?)")
                .param(numbers(accounts))
                .query(DeletionColumns::view)
                .list()
                .stream()
                .collect(Collectors.toMap(DeletionView::accountId, row -> row));
    }

    @Override
    public void write(Map<AccountId, DeletionView> written, Set<AccountId> removed) {
        if (!written.isEmpty()) {
            jdbc.sql(DeletionColumns.upsert(table))
                    .params(DeletionColumns.of(List.copyOf(written.values())))
                    .update();
        }
        if (!removed.isEmpty()) {
            jdbc.sql("delete from " + table + " where account_id = any(?)")
                    .param(numbers(removed))
                    .update();
        }
    }

    private static long[] numbers(Collection<AccountId> accounts) {
        return accounts.stream().mapToLong(AccountId::value).toArray();
    }
}
