package dev.atrium.web.chat;

import dev.atrium.api.room.MyRoomView;
import dev.atrium.web.language.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A private room in the menu of one's own.
 *
 * @param open whether it is the room that the page shows
 */
public record MyChat(MyRoomView room, boolean open, Occasion occasion) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);
    private static final int COLOURS = 6;
    private static final int MOST_SHOWN = 99;

    public String address() {
        return "/chat/room/" + room.id();
    }

    public String picture() {
        return occasion.pictures().addressOf(room.partnerPicture());
    }

    public int colour() {
        return (int) Long.remainderUnsigned(room.partner().value(), COLOURS);
    }

    public String lastMessage() {
        String text = room.lastText();
        if (text == null) {
            return texts().get("chat.mine.nothing-yet");
        }
        if (text.isEmpty()) {
            return texts().get("chat.deleted");
        }
        return room.lastByMe() ? texts().get("chat.me") + ": " + text : text;
    }

    public String time() {
        @Nullable Instant at = room.lastAt();
        if (at == null) {
            return "";
        }
        boolean today =
                LocalDate.ofInstant(at, ZoneOffset.UTC).equals(LocalDate.ofInstant(occasion.now(), ZoneOffset.UTC));
        return today ? TIME.format(at) : texts().day(at);
    }

    /** What is on screen counts as read. */
    public long unread() {
        return open ? 0 : room.unread();
    }

    public String badge() {
        return unread() > MOST_SHOWN ? MOST_SHOWN + "+" : Long.toString(unread());
    }

    public String unreadText() {
        return texts().count("chat.mine.unread", unread());
    }

    private Texts texts() {
        return occasion.texts();
    }
}
