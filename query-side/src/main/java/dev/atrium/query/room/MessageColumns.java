package dev.atrium.query.room;

import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.MessageKey;
import dev.atrium.api.room.MessageView;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.UserId;
import dev.atrium.query.picture.PictureColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The columns of the {@link RoomMessageTable}, as its row and as pages see it. */
final class MessageColumns {

    private MessageColumns() {}

    static RoomMessageRow row(ResultSet row, int number) throws SQLException {
        return new RoomMessageRow(
                new RoomPlace(new RoomId(row.getString("room")), row.getLong("sequence")),
                new MessageId(row.getLong("id")),
                new UserId(row.getLong("author")),
                row.getString("text"),
                key(row),
                posted(row));
    }

    /** The row joined with the name of its author. */
    static MessageView view(ResultSet row, int number) throws SQLException {
        return new MessageView(
                new RoomId(row.getString("room")),
                new MessageId(row.getLong("id")),
                row.getLong("sequence"),
                new UserId(row.getLong("author")),
                row.getString("author_name"),
                PictureColumns.key(row, "author_picture"),
                row.getString("text"),
                key(row),
                posted(row));
    }

    private static @Nullable MessageKey key(ResultSet row) throws SQLException {
        String key = row.getString("key");
        return key == null ? null : new MessageKey(key);
    }

    private static Instant posted(ResultSet row) throws SQLException {
        return row.getObject("posted", OffsetDateTime.class).toInstant();
    }
}
