package dev.atrium.web.chat.live;

import dev.atrium.api.room.MessagePage;
import dev.atrium.api.room.MessagePosition;
import dev.atrium.api.room.MessageView;
import dev.atrium.api.room.RoomId;
import dev.atrium.web.chat.MessageItem;
import dev.atrium.web.chat.Occasion;
import dev.atrium.web.chat.Rooms;
import dev.atrium.web.chat.Stretch;
import dev.atrium.web.language.Language;
import dev.atrium.web.language.Texts;
import dev.atrium.web.layout.PictureAddresses;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is said in one room, as this node's sockets hear it. Messages are read from the table, from the last one that was
 * told on, so none is skipped, doubled or out of order, whichever signals arrive.
 */
final class RoomStream {

    private static final int READ_AT_ONCE = 50;

    /** Beyond this a page is better served with the newest messages alone, and reads the rest by scrolling up. */
    private static final int MOST_MISSED = 300;

    private final RoomId room;
    private final Rooms rooms;
    private final ChatRendering rendering;
    private final PictureAddresses pictures;
    private final Clock clock;
    private final Set<ChatSocket> sockets = ConcurrentHashMap.newKeySet();

    private @Nullable MessageView last;
    private long told = -1;

    RoomStream(RoomId room, Rooms rooms, ChatRendering rendering, PictureAddresses pictures, Clock clock) {
        this.room = room;
        this.rooms = rooms;
        this.rendering = rendering;
        this.pictures = pictures;
        this.clock = clock;
    }

    Set<ChatSocket> sockets() {
        return sockets;
    }

    /** Begins where the table is: a socket that joins reads for itself what is there already. */
    private synchronized void open() {
        if (told < 0) {
            List<MessageView> newest =
                    rooms.messages(room, new MessagePosition.Newest(), 1).messages();
            last = newest.isEmpty() ? null : newest.getLast();
            told = last == null ? 0 : last.sequence();
        }
    }

    /** Tells what has been stored since the last time; one thread at a time. */
    synchronized void advance(long sequence) {
        while (told >= 0 && told < sequence) {
            List<MessageView> messages = rooms.messages(room, new MessagePosition.After(told), READ_AT_ONCE)
                    .messages();
            if (messages.isEmpty()) {
                return;
            }
            messages.forEach(this::tell);
        }
    }

    private void tell(MessageView message) {
        Map<Language, String> toAuthor = new EnumMap<>(Language.class);
        Map<Language, String> toOthers = new EnumMap<>(Language.class);
        for (ChatSocket socket : sockets) {
            boolean own = socket.member().equals(message.author());
            String frame = (own ? toAuthor : toOthers)
                    .computeIfAbsent(socket.language(), language -> render(message, own, language));
            socket.hear(message.sequence(), frame);
        }
        last = message;
        told = message.sequence();
    }

    private String render(MessageView message, boolean own, Language language) {
        return rendering.messages(List.of(new MessageItem(message, own, last, occasion(language))));
    }

    /**
     * Lets a registered socket begin. It reads what it missed while what is said meanwhile waits, so there is no moment in
     * which a message could pass it by.
     */
    void join(ChatSocket socket, @Nullable Long seen) {
        open();
        if (seen == null) {
            socket.caughtUpTo(rooms.heads(Set.of(room)).of(room));
        } else {
            catchUp(socket, seen);
        }
        socket.goLive();
    }

    private void catchUp(ChatSocket socket, long seen) {
        Occasion occasion = occasion(socket.language());
        MessagePage missed = rooms.messages(room, new MessagePosition.After(seen - 1), MOST_MISSED + 1);
        if (missed.more()) {
            MessagePage newest = rooms.messages(room, new MessagePosition.Newest(), Stretch.SHOWN_AND_ONE_MORE);
            socket.send(rendering.newest(new Stretch(room, newest, socket.member(), occasion)));
            socket.caughtUpTo(newest.messages().getLast().sequence());
            return;
        }
        List<MessageView> found = missed.messages();
        boolean seenIsThere = !found.isEmpty() && found.getFirst().sequence() == seen;
        MessageView before = seenIsThere ? found.getFirst() : null;
        List<MessageView> unseen = seenIsThere ? found.subList(1, found.size()) : found;
        if (!unseen.isEmpty()) {
            socket.send(rendering.messages(MessageItem.of(unseen, before, socket.member(), occasion)));
        }
        socket.caughtUpTo(unseen.isEmpty() ? seen : unseen.getLast().sequence());
    }

    private Occasion occasion(Language language) {
        return new Occasion(Texts.in(language), pictures, clock.instant());
    }
}
