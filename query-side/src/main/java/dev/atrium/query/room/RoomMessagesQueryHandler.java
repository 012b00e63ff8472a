package dev.atrium.query.room;

import dev.atrium.api.room.DeletedMessages;
import dev.atrium.api.room.FindDeletedMessagesQuery;
import dev.atrium.api.room.FindRoomMessagesQuery;
import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.MessagePage;
import dev.atrium.api.room.MessagePosition;
import dev.atrium.api.room.MessageView;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers stretches of a room's messages; each is one walk along the primary key. */
@Component
class RoomMessagesQueryHandler {

    private static final String SELECT = """
            select message.*, coalesce(member.user_name, '[erased]') as author_name,
              member.picture as author_picture
            from room_message message left join member on member.id = message.author
            where message.room = ?""";

    private final JdbcClient jdbc;

    RoomMessagesQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    MessagePage handle(FindRoomMessagesQuery query) {
        return switch (query.from()) {
            case MessagePosition.Newest newest -> before(query, Long.MAX_VALUE);
            case MessagePosition.Before before -> before(query, before.sequence());
            case MessagePosition.After after -> after(query, after.sequence());
        };
    }

    @QueryHandler
    DeletedMessages handle(FindDeletedMessagesQuery query) {
        return new DeletedMessages(
                jdbc.sql("select id from room_message where room = ? and sequence > ? and text = '' order by sequence")
                        .param(query.roomId().value())
                        .param(query.after())
                        .query((row, number) -> new MessageId(row.getLong("id")))
                        .list());
    }

    private MessagePage before(FindRoomMessagesQuery query, long sequence) {
        MessagePage newestFirst = read(query, " and message.sequence < ? order by message.sequence desc", sequence);
        return new MessagePage(newestFirst.messages().reversed(), newestFirst.more());
    }

    private MessagePage after(FindRoomMessagesQuery query, long sequence) {
        return read(query, " and message.sequence > ? order by message.sequence", sequence);
    }

    /** Reads one row more than asked for, which tells whether there are more. */
    private MessagePage read(FindRoomMessagesQuery query, String stretch, long sequence) {
        List<MessageView> found = jdbc.sql(SELECT + stretch + " limit ?")
                .param(query.roomId().value())
                .param(sequence)
                .param(query.size() + 1)
                .query(MessageColumns::view)
                .list();
        boolean more = found.size() > query.size();
        return new MessagePage(more ? found.subList(0, query.size()) : found, more);
    }
}
