package dev.atrium.query.mfa;

import dev.atrium.api.mfa.SecondFactorView;
import dev.atrium.api.user.UserId;
import dev.atrium.query.storage.Columns;
import dev.atrium.query.storage.Replacement;
import dev.atrium.query.storage.ReplacementRows;
import dev.atrium.query.storage.ReplacementTable;
import dev.atrium.query.storage.RowStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read table {@code second_factor}. */
@Component
public class SecondFactorTable implements RowStore<UserId, SecondFactorView> {

    private static final String LIVE = "second_factor";
    private static final String COLUMNS = "user_id, enabled, backup_codes_left, since";

    private final JdbcClient jdbc;
    private final String table;

    @Autowired
    public SecondFactorTable(JdbcClient jdbc) {
        this(jdbc, LIVE);
    }

    private SecondFactorTable(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** A table beside this one, for building it anew. */
    public Replacement<UserId, SecondFactorView> replacement() {
        ReplacementTable replacement = new ReplacementTable(jdbc, LIVE);
        replacement.create();
        return new ReplacementRows<>(replacement, new SecondFactorTable(jdbc, replacement.name()));
    }

    Optional<SecondFactorView> find(UserId user) {
        return Optional.ofNullable(load(List.of(user)).get(user));
    }

    @Override
    public Map<UserId, SecondFactorView> load(Collection<UserId> users) {
        return jdbc
                .sql("select * from " + table + " where user_id = any(?)")
                .param(users.stream().mapToLong(UserId::value).toArray())
                .query(SecondFactorTable::row)
                .list()
                .stream()
                .collect(Collectors.toMap(SecondFactorView::userId, row -> row));
    }

    @Override
    public void write(Map<UserId, SecondFactorView> written, Set<UserId> removed) {
        if (!written.isEmpty()) {
            jdbc.sql("insert into " + table + " (" + COLUMNS + ") select * from unnest(?::bigint[], ?::boolean[],"
                            + " ?::int[], ?::timestamptz[]) on conflict (user_id) do update set "
                            + Columns.overwriting(COLUMNS))
                    .params(columns(List.copyOf(written.values())))
                    .update();
        }
        if (!removed.isEmpty()) {
            jdbc.sql("delete from " + table + " where user_id = any(?)")
                    .param(removed.stream().mapToLong(UserId::value).toArray())
                    .update();
        }
    }

    private static List<Object> columns(List<SecondFactorView> rows) {
        return List.of(
                Columns.longs(rows, row -> row.userId().value()),
                Columns.booleans(rows, SecondFactorView::on),
                Columns.longs(rows, SecondFactorView::backupCodesLeft),
                Columns.texts(rows, row -> row.since().toString()));
    }

    private static SecondFactorView row(ResultSet row, int number) throws SQLException {
        return new SecondFactorView(
                new UserId(row.getLong("user_id")),
                row.getBoolean("enabled"),
                row.getInt("backup_codes_left"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
