package dev.atrium.web.chat;

import dev.atrium.api.room.MyRoomsPage;
import dev.atrium.api.room.RoomId;
import dev.atrium.web.language.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The menu of a member's private rooms.
 *
 * @param publicOpen whether the page shows the public room
 */
public record MyChats(Texts texts, List<MyChat> chats, boolean publicOpen) {

    private static final int FEW = 4;

    /** @param open the room that the page shows, if any */
    public static MyChats of(Occasion occasion, MyRoomsPage rooms, @Nullable RoomId open) {
        List<MyChat> chats = rooms.rooms().stream()
                .map(room -> new MyChat(room, room.id().equals(open), occasion))
                .toList();
        return new MyChats(occasion.texts(), chats, open != null && open.isPublic());
    }

    public String t(String key) {
        return texts.get(key);
    }

    /** A long list would push what the page is about out of a small screen. */
    public boolean unfolded() {
        return chats.size() < FEW;
    }
}
