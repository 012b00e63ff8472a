package dev.atrium.query.picture;

import dev.atrium.api.user.PictureKey;
import dev.atrium.api.user.UserId;
import dev.atrium.query.storage.Columns;
import dev.atrium.query.storage.Replacement;
import dev.atrium.query.storage.ReplacementRows;
import dev.atrium.query.storage.ReplacementTable;
import dev.atrium.query.storage.RowStore;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read table {@code picture}: every picture that was ever in a profile, with its owner. */
@Component
public class PictureTable implements RowStore<PictureKey, UserId> {

    private static final String LIVE = "picture";

    private final JdbcClient jdbc;
    private final String table;

    @Autowired
    public PictureTable(JdbcClient jdbc) {
        this(jdbc, LIVE);
    }

    private PictureTable(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** A table beside this one, for building it anew. */
    public Replacement<PictureKey, UserId> replacement() {
        ReplacementTable replacement = new ReplacementTable(jdbc, LIVE);
        replacement.create();
        return new ReplacementRows<>(replacement, new PictureTable(jdbc, replacement.name()));
    }

    Set<PictureKey> of(UserId owner) {
        return new HashSet<>(jdbc.sql("select key from " + table + " where owner = ?")
                .param(owner.value())
                .query((row, number) -> new PictureKey(row.getString("key")))
                .list());
    }

    @Override
    public Map<PictureKey, UserId> load(Collection<PictureKey> keys) {
        return jdbc
                .sql("select key, owner from " + table + " where key = any(?)")
                .param(values(keys))
                .query((row, number) ->
                        Map.entry(new PictureKey(row.getString("key")), new UserId(row.getLong("owner"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue));
    }

    @Override
    public void write(Map<PictureKey, UserId> written, Set<PictureKey> removed) {
        List<Entry<PictureKey, UserId>> rows = List.copyOf(written.entrySet());
        if (!rows.isEmpty()) {
            jdbc.sql("insert into " + table + " (key, owner) select * from unnest(?::text[], ?::bigint[])"
                            + " on conflict (key) do update set owner = excluded.owner")
                    .param(Columns.texts(rows, row -> row.getKey().value()))
                    .param(Columns.longs(rows, row -> row.getValue().value()))
                    .update();
        }
        if (!removed.isEmpty()) {
            jdbc.sql("delete from " + table + " where key = any(?)")
                    .param(values(removed))
                    .update();
        }
    }

    private static String[] values(Collection<PictureKey> keys) {
        return keys.stream().map(PictureKey::value).toArray(String[]::new);
    }
}
