package dev.atrium.api.admin;

import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Messages for administrators, newest or oldest first; answered with {@link ListedMessagesPage}.
 *
 * @param words all of them begin words of the message; looked for in the public room only, because what members say to each
 *     other in private is nobody's to search. Empty for all
 */
public record ListMessagesQuery(
        String words, @Nullable UserId author, @Nullable RoomId room, Stretch stretch) {

    /** Hidden, so that no log line can hold what was searched for. */
    @Override
    public String toString() {
        return "ListMessagesQuery";
    }
}
