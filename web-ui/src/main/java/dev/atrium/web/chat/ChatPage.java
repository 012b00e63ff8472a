package dev.atrium.web.chat;

import dev.atrium.api.room.MessagePage;
import dev.atrium.api.room.MessageText;
import dev.atrium.api.room.MyRoomsPage;
import dev.atrium.api.room.RoomView;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import java.time.Instant;

/**
 * One room with its newest messages, or with a stretch of older ones.
 *
 * @param newest whether the stretch ends with the newest message
 */
public record ChatPage(
        Frame frame,
        CurrentMember reader,
        RoomView room,
        MessagePage messages,
        boolean newest,
        MyRoomsPage chats,
        Instant now)
        implements Page {

    @Override
    public String title() {
        return room.partnerName() == null ? t("chat.public") : t("chat.with", room.partnerName());
    }

    public String address() {
        return "/chat/room/" + room.id();
    }

    public Stretch stretch() {
        return new Stretch(room.id(), messages, reader.id(), occasion());
    }

    public MyChats mine() {
        return MyChats.of(occasion(), chats, room.id());
    }

    private Occasion occasion() {
        return new Occasion(texts(), frame.pictures(), now);
    }

    public int maxLength() {
        return MessageText.MAX_LENGTH;
    }
}
