package dev.atrium.query.room;

import dev.atrium.api.room.RoomId;
import dev.atrium.query.storage.Columns;
import dev.atrium.query.storage.RowStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the read table {@code room}. */
@Component
public class RoomTable implements RowStore<RoomId, RoomRow> {

    private final JdbcClient jdbc;

    public RoomTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<RoomId, RoomRow> load(Collection<RoomId> ids) {
        return jdbc.sql("select * from room where id = any(?)").param(names(ids)).query(RoomColumns::row).stream()
                .collect(Collectors.toMap(RoomRow::id, row -> row));
    }

    @Override
    public void write(Map<RoomId, RoomRow> written, Set<RoomId> removed) {
        if (!written.isEmpty()) {
            jdbc.sql("insert into room (" + RoomColumns.NAMES + ") select * from unnest(" + RoomColumns.ARRAYS
                            + ") on conflict (id) do update set " + Columns.overwriting(RoomColumns.NAMES))
                    .params(RoomColumns.of(List.copyOf(written.values())))
                    .update();
        }
        if (!removed.isEmpty()) {
            jdbc.sql("delete from room where id = any(?)").param(names(removed)).update();
        }
    }

    private static String[] names(Collection<RoomId> ids) {
        return ids.stream().map(RoomId::value).toArray(String[]::new);
    }
}
