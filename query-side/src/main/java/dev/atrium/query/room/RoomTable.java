package dev.atrium.query.room;

import dev.atrium.api.room.RoomId;
import dev.atrium.query.storage.Columns;
import dev.atrium.query.storage.Replacement;
import dev.atrium.query.storage.ReplacementRows;
import dev.atrium.query.storage.ReplacementTable;
import dev.atrium.query.storage.RowStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the read table {@code room}. */
@Component
public class RoomTable implements RowStore<RoomId, RoomRow> {

    private static final String LIVE = "room";

    private final JdbcClient jdbc;
    private final String table;

    @Autowired
    public RoomTable(JdbcClient jdbc) {
        this(jdbc, LIVE);
    }

    private RoomTable(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** A table beside this one, for building it anew. */
    public Replacement<RoomId, RoomRow> replacement() {
        ReplacementTable beside = new ReplacementTable(jdbc, LIVE);
        beside.create();
        return new ReplacementRows<>(beside, new RoomTable(jdbc, beside.name()));
    }

    @Override
    public Map<RoomId, RoomRow> load(Collection<RoomId> ids) {
        return jdbc
                .sql("select * from " + table + " where id = any(?)")
                .param(names(ids))
                .query(RoomColumns::row)
                .list()
                .stream()
                .collect(Collectors.toMap(RoomRow::id, row -> row));
    }

    @Override
    public void write(Map<RoomId, RoomRow> written, Set<RoomId> removed) {
        if (!written.isEmpty()) {
            jdbc.sql("insert into " + table + " (" + RoomColumns.NAMES + ") select * from unnest(" + RoomColumns.ARRAYS
                            + ") on conflict (id) do update set " + Columns.overwriting(RoomColumns.NAMES))
                    .params(RoomColumns.of(List.copyOf(written.values())))
                    .update();
        }
        if (!removed.isEmpty()) {
            jdbc.sql("delete from " + table + " where id = any(?)")
                    .param(names(removed))
                    .update();
        }
    }

    private static String[] names(Collection<RoomId> ids) {
        return ids.stream().map(RoomId::value).toArray(String[]::new);
    }
}
