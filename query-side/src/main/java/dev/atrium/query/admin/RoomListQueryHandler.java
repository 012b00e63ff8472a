package dev.atrium.query.admin;

import dev.atrium.api.admin.FindListedRoomQuery;
import dev.atrium.api.admin.ListRoomsQuery;
import dev.atrium.api.admin.ListedRoom;
import dev.atrium.api.admin.ListedRoom.Seat;
import dev.atrium.api.admin.ListedRoomsPage;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.UserId;
import dev.atrium.query.admin.Listing.Found;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists rooms, whoever is in them. */
@Component
class RoomListQueryHandler {

    private static final String SELECT = """
            select room.*, coalesce(one.user_name, '') as opener_name, coalesce(two.user_name, '') as other_name
            from room left join member one on one.id = room.opener left join member two on two.id = room.other""";
    private static final SortColumn ID = SortColumn.text("room.id");
    private static final SortColumn CHANGED = SortColumn.time("room.changed");
    private static final SortColumn MESSAGES = SortColumn.number("room.last_sequence");

    private final JdbcClient jdbc;
    private final Listing<ListedRoom> listing;

    RoomListQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.listing = new Listing<>(jdbc, SELECT, ID, RoomListQueryHandler::room);
    }

    @QueryHandler
    ListedRoomsPage handle(ListRoomsQuery query) {
        SortColumn sort = query.stretch().sort().equals("messages") ? MESSAGES : CHANGED;
        Found<ListedRoom> found = listing.read(conditions(query.member()), sort, query.stretch());
        return new ListedRoomsPage(found.rows(), found.edges());
    }

    /** Nobody has both seats of a room. */
    private static List<Conditions> conditions(@Nullable UserId member) {
        return member == null
                ? List.of(new Conditions())
                : List.of(
                        new Conditions().and("room.opener = ?", member.value()),
                        new Conditions().and("room.other = ?", member.value()));
    }

    @QueryHandler
    Optional<ListedRoom> handle(FindListedRoomQuery query) {
        return jdbc.sql(SELECT + " where room.id = ?")
                .param(query.id().value())
                .query(RoomListQueryHandler::room)
                .optional();
    }

    private static ListedRoom room(ResultSet row, int number) throws SQLException {
        return new ListedRoom(
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
                : new Seat(new UserId(member), row.getString(name + "_name"), row.getBoolean(name + "_present"));
    }
}
