package dev.atrium.query.admin;

import dev.atrium.api.admin.FindListedMessageQuery;
import dev.atrium.api.admin.ListMessagesQuery;
import dev.atrium.api.admin.ListedMessage;
import dev.atrium.api.admin.ListedMessagesPage;
import dev.atrium.api.admin.Stretch;
import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.UserId;
import dev.atrium.query.admin.Listing.Found;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists messages. What was said in private is neither searched nor listed; one message's page may show it. */
@Component
class MessageListQueryHandler {

    private static final String SELECT = """
            select message.*, coalesce(author.user_name, '') as author_name
            from room_message message left join member author on author.id = message.author""";
    private static final SortColumn ID = SortColumn.number("message.id");
    /** Within one room the order is the same, and has the index. */
    private static final SortColumn SEQUENCE = SortColumn.number("message.sequence");

    private final JdbcClient jdbc;
    private final Listing<ListedMessage> listing;
    private final WordSearch search;

    @Autowired
    MessageListQueryHandler(JdbcClient jdbc) {
        this(jdbc, WordSearch.MOST_BLOCKS);
    }

    MessageListQueryHandler(JdbcClient jdbc, int mostBlocks) {
        this.jdbc = jdbc;
        this.listing = new Listing<>(jdbc, SELECT, ID, (row, number) -> message(row, false));
        this.search = new WordSearch(jdbc, mostBlocks);
    }

    @QueryHandler
    ListedMessagesPage handle(ListMessagesQuery query) {
        if (!MessageWords.readable(query.words()).isEmpty()) {
            return search(query);
        }
        SortColumn sort = query.room() == null ? ID : SEQUENCE;
        Found<ListedMessage> found = listing.read(in(query.room(), by(query.author())), sort, query.stretch());
        return new ListedMessagesPage(found.rows(), found.edges(), false);
    }

    /** What members say to each other in private is not searched. */
    private ListedMessagesPage search(ListMessagesQuery query) {
        Stretch stretch = listing.readable(SEQUENCE, query.stretch());
        boolean isPublic = query.room() == null || query.room().isPublic();
        BlockWalk.Found found =
                isPublic ? search.find(query.words(), query.author(), stretch) : BlockWalk.Found.NOTHING;
        Conditions conditions = in(RoomId.PUBLIC, by(query.author()))
                .and("message.sequence = any(?)", (Object) found.sequences().toArray(Long[]::new));
        Found<ListedMessage> read = listing.read(conditions, SEQUENCE, stretch);
        return new ListedMessagesPage(read.rows(), found.edges(read.edges(), stretch), found.reached() != null);
    }

    private static Conditions by(@Nullable UserId author) {
        Conditions conditions = new Conditions();
        return author == null ? conditions : conditions.and("message.author = ?", author.value());
    }

    private static Conditions in(@Nullable RoomId room, Conditions conditions) {
        return room == null ? conditions : conditions.and("message.room = ?", room.value());
    }

    @QueryHandler
    Optional<ListedMessage> handle(FindListedMessageQuery query) {
        return jdbc.sql(SELECT + " where message.id = ?")
                .param(query.id().value())
                .query((row, number) -> message(row, query.withPrivateText()))
                .optional();
    }

    private static ListedMessage message(ResultSet row, boolean withPrivateText) throws SQLException {
        RoomId room = new RoomId(row.getString("room"));
        String text = row.getString("text");
        return new ListedMessage(
                new MessageId(row.getLong("id")),
                room,
                row.getLong("sequence"),
                new UserId(row.getLong("author")),
                row.getString("author_name"),
                room.isPublic() || withPrivateText || text.isEmpty() ? text : null,
                row.getObject("posted", OffsetDateTime.class).toInstant());
    }
}
