package dev.atrium.web.chat.live;

import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.MessagePage;
import dev.atrium.api.room.MessagePosition;
import dev.atrium.api.room.MessageView;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.room.Speakers.Speaker;
import dev.atrium.api.user.UserId;
import dev.atrium.web.chat.MessageItem;
import dev.atrium.web.chat.Occasion;
import dev.atrium.web.chat.Rooms;
import dev.atrium.web.chat.Spoken;
import dev.atrium.web.chat.Stretch;
import dev.atrium.web.language.Language;
import dev.atrium.web.language.Texts;
import dev.atrium.web.layout.PictureAddresses;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said in one room, as this node's sockets hear it. Messages are read from the table, from the last one that was
 * told on, so none is skipped, doubled or out of order, whichever signals arrive. What this node has stored itself is told
 * before it can be read, if it is what comes next; until it can be read, it is kept for those who join.
 */
final class RoomStream {

    private static final int READ_AT_ONCE = 50;

    /** Beyond this a page is better served with the newest messages alone, and reads the rest by scrolling up. */
    private static final int MOST_MISSED = 300;

    /** Enough for what is said while a projection takes a moment; if it takes longer, people wait for it. */
    private static final int MOST_UNREADABLE = 50;

    private final RoomId room;
    private final Rooms rooms;
    private final ChatRendering rendering;
    private final PictureAddresses pictures;
    private final Clock clock;
    private final Set<ChatSocket> sockets = ConcurrentHashMap.newKeySet();

    private final Deque<News> unreadable = new ArrayDeque<>();
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
    private synchronized void open(ChatSocket socket) {
        if (told < 0) {
            List<MessageView> newest =
                    rooms.messages(room, new MessagePosition.Newest(), 1).messages();
            last = newest.isEmpty() ? null : newest.getLast();
            told = last == null ? 0 : last.sequence();
        }
        socket.listen(unreadable);
    }

    /** Tells what has been stored since the last time; one thread at a time. */
    synchronized void advance(long sequence) {
        while (told >= 0 && told < sequence) {
            List<MessageView> messages = rooms.messages(room, new MessagePosition.After(told), READ_AT_ONCE)
                    .messages();
            if (messages.isEmpty()) {
                return;
            }
            tell(messages);
        }
    }

    private News tell(List<MessageView> messages) {
        News news = new News(messages, last, rendering, this::occasion);
        sockets.forEach(socket -> socket.hear(news));
        last = messages.getLast();
        told = last.sequence();
        return news;
    }

    void spoken(List<Spoken> messages) {
        Map<UserId, Speaker> speakers =
                rooms.speakers(messages.stream().map(Spoken::author).collect(Collectors.toSet()));
        List<MessageView> views = new ArrayList<>(messages.size());
        for (Spoken message : messages) {
            Speaker author = speakers.get(message.author());
            if (author == null) {
                // Registered so lately that nobody can read the name yet.
                return;
            }
            views.add(view(message, author));
        }
        tellAtOnce(views);
    }

    /** What another node has stored in between can only be read, and so then is what follows. */
    private synchronized void tellAtOnce(List<MessageView> messages) {
        if (messages.getFirst().sequence() == told + 1 && unreadable.size() < MOST_UNREADABLE) {
            unreadable.add(tell(messages));
        }
    }

    private MessageView view(Spoken message, Speaker author) {
        return new MessageView(
                room,
                message.id(),
                message.sequence(),
                message.author(),
                author.name(),
                author.picture(),
                message.text().value(),
                message.key(),
                message.at());
    }

    /** Whoever joins from now on reads messages up to this one. */
    synchronized void readable(long sequence) {
        while (!unreadable.isEmpty() && unreadable.getFirst().last() <= sequence) {
            unreadable.removeFirst();
        }
    }

    /** Says again which of the newer messages were taken away, where that may not have been heard. */
    void repeatDeletions() {
        List<MessageId> deleted = rooms.deleted(room, told() - MOST_MISSED);
        if (!deleted.isEmpty()) {
            sockets.forEach(socket -> socket.send(rendering.gone(deleted, socket.language())));
        }
    }

    private synchronized long told() {
        return told;
    }

    /**
     * Lets a registered socket begin. It reads what it missed while what is said meanwhile waits, so there is no moment in
     * which a message could pass it by.
     */
    void join(ChatSocket socket, @Nullable Long seen) {
        open(socket);
        if (seen == null) {
            socket.caughtUpTo(rooms.heads(Set.of(room)).of(room));
        } else {
            catchUp(socket, seen);
        }
        socket.goLive();
    }

    private void catchUp(ChatSocket socket, long seen) {
        Occasion occasion = occasion(socket.language());
        List<MessageId> deleted = rooms.deleted(room, seen - MOST_MISSED);
        if (!deleted.isEmpty()) {
            socket.send(rendering.gone(deleted, socket.language()));
        }
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
