package dev.atrium.query.room;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the read table {@code room_message}, and what the {@link MessageBlockTable} has of it. */
@Component
public class RoomMessageTable implements RowStore<RoomPlace, RoomMessageRow> {

    private static final String COLUMNS = "room, sequence, id, author, text, key, posted";
    private static final String NAMED = "(room, sequence) in (select * from unnest(?::text[], ?::bigint[]))";

    static final String LIVE = "room_message";

    private final JdbcClient jdbc;
    private final String table;
    private final MessageBlockTable blocks;

    @Autowired
    public RoomMessageTable(JdbcClient jdbc) {
        this(jdbc, LIVE, MessageBlockTable.live(jdbc));
    }

    private RoomMessageTable(JdbcClient jdbc, String table, MessageBlockTable blocks) {
        this.jdbc = jdbc;
        this.table = table;
        this.blocks = blocks;
    }

    /** Tables beside this one and that of its blocks, for building them anew. */
    public Replacement<RoomPlace, RoomMessageRow> replacement() {
        ReplacementTable beside = new ReplacementTable(jdbc, LIVE);
        ReplacementTable blocksBeside = new ReplacementTable(jdbc, MessageBlockTable.LIVE);
        beside.create();
        blocksBeside.create();
        MessageBlockTable itsBlocks = new MessageBlockTable(jdbc, beside.name(), blocksBeside.name());
        return new ReplacementRows<>(
                List.of(blocksBeside, beside), new RoomMessageTable(jdbc, beside.name(), itsBlocks));
    }

    @Override
    public Map<RoomPlace, RoomMessageRow> load(Collection<RoomPlace> places) {
        List<RoomPlace> named = List.copyOf(places);
        return jdbc
                .sql("select * from " + table + " where " + NAMED)
                .param(rooms(named))
                .param(sequences(named))
                .query(MessageColumns::row)
                .list()
                .stream()
                .collect(Collectors.toMap(RoomMessageRow::place, row -> row));
    }

    @Override
    public void write(Map<RoomPlace, RoomMessageRow> written, Set<RoomPlace> removed) {
        if (!written.isEmpty()) {
            List<RoomMessageRow> rows = List.copyOf(written.values());
            jdbc.sql("insert into " + table + " (" + COLUMNS + ") select * from unnest(?::text[], ?::bigint[], "
                            + "?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[])"
                            + " on conflict (room, sequence) do update set " + Columns.overwriting(COLUMNS))
                    .params(columns(rows))
                    .update();
        }
        if (!removed.isEmpty()) {
            List<RoomPlace> named = List.copyOf(removed);
            jdbc.sql("delete from " + table + " where " + NAMED)
                    .param(rooms(named))
                    .param(sequences(named))
                    .update();
        }
        blocks.follow(Stream.concat(written.keySet().stream(), removed.stream()).toList());
    }

    private static List<Object> columns(List<RoomMessageRow> rows) {
        List<RoomPlace> places = rows.stream().map(RoomMessageRow::place).toList();
        return List.of(
                rooms(places),
                sequences(places),
                Columns.longs(rows, row -> row.id().value()),
                Columns.longs(rows, row -> row.author().value()),
                Columns.texts(rows, RoomMessageRow::text),
                Columns.texts(rows, RoomMessageTable::key),
                Columns.texts(rows, row -> row.at().toString()));
    }

    private static @Nullable String key(RoomMessageRow row) {
        return row.key() == null ? null : row.key().value();
    }

    private static @Nullable String[] rooms(List<RoomPlace> places) {
        return Columns.texts(places, place -> place.room().value());
    }

    private static long[] sequences(List<RoomPlace> places) {
        return Columns.longs(places, RoomPlace::sequence);
    }
}
