package dev.atrium.query.room;

import dev.atrium.api.room.FindRoomMembersQuery;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.room.RoomMembers;
import dev.atrium.api.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who sits in private rooms, many rooms at once: for open pages, whose members were looked at when they came. */
@Component
class RoomMembersQueryHandler {

    private static final String SEATS = """
            select id, opener, opener_present, other, other_present from room where id = any(?) and opener is not null""";

    private final JdbcClient jdbc;

    RoomMembersQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    RoomMembers handle(FindRoomMembersQuery query) {
        Map<RoomId, Set<UserId>> members = new HashMap<>();
        jdbc.sql(SEATS)
                .param(query.rooms().stream().map(RoomId::value).toArray(String[]::new))
                .query((ResultSet row) -> {
                    members.put(new RoomId(row.getString("id")), members(row));
                });
        return new RoomMembers(members);
    }

    private static Set<UserId> members(ResultSet row) throws SQLException {
        Set<UserId> members = new HashSet<>();
        for (String seat : new String[] {"opener", "other"}) {
            if (row.getBoolean(seat + "_present")) {
                members.add(new UserId(row.getLong(seat)));
            }
        }
        return members;
    }
}
