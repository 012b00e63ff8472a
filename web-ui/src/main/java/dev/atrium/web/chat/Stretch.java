package dev.atrium.web.chat;

import dev.atrium.api.room.MessagePage;
import dev.atrium.api.room.MessageView;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.UserId;
import dev.atrium.web.language.Texts;
import java.util.List;

/**
 * Messages in order, and where those before them are.
 *
 * @param page one message longer than what is shown, where there is an older one: it decides how the first begins
 */
public record Stretch(RoomId room, MessagePage page, UserId reader, Occasion occasion) {

    static final int SIZE = 30;

    /** What a query must ask for: see {@link #page}. */
    public static final int SHOWN_AND_ONE_MORE = SIZE + 1;

    public List<MessageItem> items() {
        List<MessageView> all = page.messages();
        return hidesFirst()
                ? MessageItem.of(all.subList(1, all.size()), all.getFirst(), reader, occasion)
                : MessageItem.of(all, null, reader, occasion);
    }

    public Texts texts() {
        return occasion.texts();
    }

    public boolean isEmpty() {
        return page.messages().isEmpty();
    }

    public boolean hasOlder() {
        return hidesFirst();
    }

    /** The page of what was said before the first message shown. */
    public String older() {
        return "/chat/room/" + room + "?before=" + page.messages().get(1).sequence();
    }

    private boolean hidesFirst() {
        return page.messages().size() > SIZE;
    }
}
