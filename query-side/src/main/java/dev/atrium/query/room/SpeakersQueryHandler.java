package dev.atrium.query.room;

import dev.atrium.api.room.FindSpeakersQuery;
import dev.atrium.api.room.Speakers;
import dev.atrium.api.room.Speakers.Speaker;
import dev.atrium.api.user.UserId;
import dev.atrium.query.picture.PictureColumns;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who speaks, for messages that cannot be read with the names of their authors yet. */
@Component
class SpeakersQueryHandler {

    private final JdbcClient jdbc;

    SpeakersQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    Speakers handle(FindSpeakersQuery query) {
        Map<UserId, Speaker> speakers = new HashMap<>();
        jdbc.sql("select id, user_name, picture from member where id = any(?)")
                .param(query.authors().stream().mapToLong(UserId::value).toArray())
                .query((ResultSet row) -> {
                    speakers.put(
                            new UserId(row.getLong("id")),
                            new Speaker(row.getString("user_name"), PictureColumns.key(row, "picture")));
                });
        return new Speakers(speakers);
    }
}
