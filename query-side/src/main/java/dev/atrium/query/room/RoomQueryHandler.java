package dev.atrium.query.room;

import dev.atrium.api.room.FindMyRoomsQuery;
import dev.atrium.api.room.FindRoomHeadsQuery;
import dev.atrium.api.room.FindRoomQuery;
import dev.atrium.api.room.MyRoomView;
import dev.atrium.api.room.MyRoomsPage;
import dev.atrium.api.room.RoomHeads;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.room.RoomView;
import dev.atrium.api.user.UserId;
import dev.atrium.query.picture.PictureColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which rooms there are for a member, and how far they have come. */
@Component
class RoomQueryHandler {

    private static final String ENTERED = """
            select room.id, room.last_sequence, seat.partner, coalesce(partner.user_name, '[erased]') as partner_name
            from room
            cross join lateral (select case when room.opener = ? then room.other else room.opener end as partner) seat
            left join member partner on partner.id = seat.partner
            where room.id = ? and (room.opener is null
              or room.opener = ? and room.opener_present or room.other = ? and room.other_present)""";

    /** Two index scans, one for each kind of seat. */
    private static final String MINE = """
            select mine.*, coalesce(partner.user_name, '[erased]') as partner_name, partner.picture as partner_picture,
              message.text, message.author, message.posted
            from (
              select id, other as partner, opener_read as read_up_to, last_sequence, changed
                from room where opener = ? and opener_present
              union all
              select id, opener as partner, other_read as read_up_to, last_sequence, changed
                from room where other = ? and other_present
            ) mine
            left join member partner on partner.id = mine.partner
            left join room_message message on message.room = mine.id and message.sequence = mine.last_sequence
            order by mine.changed desc, mine.id limit ?""";

    private final JdbcClient jdbc;

    RoomQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    Optional<RoomView> handle(FindRoomQuery query) {
        long visitor = query.visitor().value();
        return jdbc.sql(ENTERED)
                .params(visitor, query.id().value(), visitor, visitor)
                .query(RoomQueryHandler::room)
                .optional()
                .or(() -> notYetOpen(query.id()));
    }

    /** The first start of a site serves pages a moment before it has opened the public room. */
    private static Optional<RoomView> notYetOpen(RoomId room) {
        return room.isPublic() ? Optional.of(new RoomView(room, null, null, 0)) : Optional.empty();
    }

    @QueryHandler
    MyRoomsPage handle(FindMyRoomsQuery query) {
        long member = query.member().value();
        return new MyRoomsPage(jdbc.sql(MINE)
                .params(member, member, query.size())
                .query((row, number) -> myRoom(row, query.member()))
                .list());
    }

    @QueryHandler
    RoomHeads handle(FindRoomHeadsQuery query) {
        Map<RoomId, Long> heads = new HashMap<>();
        jdbc.sql("select id, last_sequence from room where id = any(?)")
                .param(query.rooms().stream().map(RoomId::value).toArray(String[]::new))
                .query((ResultSet row) -> {
                    heads.put(new RoomId(row.getString("id")), row.getLong("last_sequence"));
                });
        return new RoomHeads(heads);
    }

    private static RoomView room(ResultSet row, int number) throws SQLException {
        RoomId id = new RoomId(row.getString("id"));
        return id.isPublic()
                ? new RoomView(id, null, null, row.getLong("last_sequence"))
                : new RoomView(
                        id,
                        new UserId(row.getLong("partner")),
                        row.getString("partner_name"),
                        row.getLong("last_sequence"));
    }

    private static MyRoomView myRoom(ResultSet row, UserId member) throws SQLException {
        OffsetDateTime posted = row.getObject("posted", OffsetDateTime.class);
        return new MyRoomView(
                new RoomId(row.getString("id")),
                new UserId(row.getLong("partner")),
                row.getString("partner_name"),
                PictureColumns.key(row, "partner_picture"),
                row.getString("text"),
                posted == null ? null : posted.toInstant(),
                row.getLong("author") == member.value(),
                row.getLong("last_sequence") - row.getLong("read_up_to"));
    }
}
