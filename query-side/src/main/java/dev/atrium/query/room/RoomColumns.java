package dev.atrium.query.room;

import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.UserId;
import dev.atrium.query.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of the {@link RoomTable}, on the way in and out. */
final class RoomColumns {

    static final String NAMES =
            "id, opener, opener_present, opener_read, other, other_present, other_read, " + "last_sequence, changed";

    static final String ARRAYS = "?::text[], ?::bigint[], ?::boolean[], ?::bigint[], ?::bigint[], ?::boolean[], "
            + "?::bigint[], ?::bigint[], ?::timestamptz[]";

    private RoomColumns() {}

    static List<Object> of(List<RoomRow> rows) {
        List<@Nullable Seat> openers =
                rows.stream().<@Nullable Seat>map(RoomRow::opener).toList();
        List<@Nullable Seat> others =
                rows.stream().<@Nullable Seat>map(RoomRow::other).toList();
        return List.of(
                Columns.texts(rows, row -> row.id().value()),
                members(openers),
                present(openers),
                read(openers),
                members(others),
                present(others),
                read(others),
                Columns.longs(rows, RoomRow::lastSequence),
                Columns.texts(rows, row -> row.changed().toString()));
    }

    private static @Nullable Long[] members(List<@Nullable Seat> seats) {
        return seats.stream()
                .map(seat -> seat == null ? null : seat.member().value())
                .toArray(Long[]::new);
    }

    private static boolean[] present(List<@Nullable Seat> seats) {
        return Columns.booleans(seats, seat -> seat != null && seat.present());
    }

    private static long[] read(List<@Nullable Seat> seats) {
        return Columns.longs(seats, seat -> seat == null ? 0 : seat.readUpTo());
    }

    static RoomRow row(ResultSet row, int number) throws SQLException {
        return new RoomRow(
                new RoomId(row.getString("id")),
                seat(row, "opener"),
                seat(row, "other"),
                row.getLong("last_sequence"),
                row.getObject("changed", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Seat seat(ResultSet row, String name) throws SQLException {
        long member = row.getLong(name);
        return row.wasNull()
                ? null
                : new Seat(new UserId(member), row.getBoolean(name + "_present"), row.getLong(name + "_read"));
    }
}
