package dev.atrium.query.member;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.UserId;
import dev.atrium.query.storage.Replacement;
import dev.atrium.query.storage.ReplacementRows;
import dev.atrium.query.storage.ReplacementTable;
import dev.atrium.query.storage.RowStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read table {@code member}. */
@Component
public class MemberTable implements RowStore<UserId, MemberRow> {

    private static final String LIVE = "member";

    private final JdbcClient jdbc;
    private final MemberSql sql;

    @Autowired
    public MemberTable(JdbcClient jdbc) {
        this(jdbc, LIVE);
    }

    private MemberTable(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.sql = new MemberSql(table);
    }

    /** A table beside this one, for building it anew. */
    public Replacement<UserId, MemberRow> replacement() {
        ReplacementTable table = new ReplacementTable(jdbc, LIVE);
        table.create();
        return new ReplacementRows<>(table, new MemberTable(jdbc, table.name()));
    }

    Optional<MemberRow> find(UserId id) {
        return jdbc.sql(sql.byId()).param(id.value()).query(MemberSql::row).optional();
    }

    public Optional<MemberView> findByAccount(AccountId account) {
        return jdbc.sql(sql.byAccount())
                .param(account.value())
                .query(MemberTable::view)
                .optional();
    }

    /** Reads a row of this table that another query selected whole. */
    public static MemberView view(ResultSet row, int number) throws SQLException {
        return MemberSql.row(row, number).view();
    }

    Optional<MemberRow> findByEmail(String key) {
        return jdbc.sql(sql.byEmail()).param(key).query(MemberSql::row).optional();
    }

    /** By user name first: a user name may look like somebody else's address. */
    Optional<MemberRow> findByKey(String key) {
        return jdbc.sql(sql.byKey())
                .param(key)
                .param(key)
                .param(key)
                .query(MemberSql::row)
                .optional();
    }

    @Override
    public Map<UserId, MemberRow> load(Collection<UserId> ids) {
        return jdbc
                .sql(sql.byIds())
                .param(ids.stream().mapToLong(UserId::value).toArray())
                .query(MemberSql::row)
                .list()
                .stream()
                .collect(Collectors.toMap(row -> row.view().id(), row -> row));
    }

    @Override
    public void write(Map<UserId, MemberRow> written, Set<UserId> removed) {
        if (!written.isEmpty()) {
            jdbc.sql(sql.upsert())
                    .params(MemberSql.columns(List.copyOf(written.values())))
                    .update();
        }
        if (!removed.isEmpty()) {
            jdbc.sql(sql.delete())
                    .param(removed.stream().mapToLong(UserId::value).toArray())
                    .update();
        }
    }
}
