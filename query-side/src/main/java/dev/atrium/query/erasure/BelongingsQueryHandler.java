package dev.atrium.query.erasure;

import dev.atrium.api.erasure.BelongingsView;
import dev.atrium.api.erasure.FindBelongingsQuery;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.room.RoomId;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what somebody who leaves has still got. */
@Component
class BelongingsQueryHandler {

    private final JdbcClient jdbc;

    BelongingsQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    BelongingsView handle(FindBelongingsQuery query) {
        return new BelongingsView(
                jdbc.sql("select id from model where creator = :user order by id limit :limit")
                        .param("user", query.user().value())
                        .param("limit", query.limit())
                        .query((row, number) -> new ModelId(row.getLong(1)))
                        .list(),
                jdbc.sql("""
                                select id from room
                                where opener = :user and opener_present or other = :user and other_present
                                order by id limit :limit""")
                        .param("user", query.user().value())
                        .param("limit", query.limit())
                        .query((row, number) -> new RoomId(row.getString(1)))
                        .list());
    }
}
