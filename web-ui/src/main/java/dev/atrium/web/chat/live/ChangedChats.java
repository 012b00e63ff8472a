package dev.atrium.web.chat.live;

import dev.atrium.api.room.MyRoomsPage;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.UserId;
import dev.atrium.web.chat.MyChats;
import dev.atrium.web.chat.Occasion;
import dev.atrium.web.chat.Rooms;
import dev.atrium.web.language.Texts;
import dev.atrium.web.layout.PictureAddresses;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Keeps the lists of private rooms on open pages up to date. Changes are gathered and told a few times a second at the most,
 * so a lively room costs its two members a query each and no more.
 */
@Component
class ChangedChats {

    private final Set<RoomId> changedRooms = ConcurrentHashMap.newKeySet();
    private final Set<UserId> changed = ConcurrentHashMap.newKeySet();
    private final OpenSockets sockets;
    private final Rooms rooms;
    private final ChatRendering rendering;
    private final PictureAddresses pictures;
    private final Clock clock;

    ChangedChats(OpenSockets sockets, Rooms rooms, ChatRendering rendering, PictureAddresses pictures, Clock clock) {
        this.sockets = sockets;
        this.rooms = rooms;
        this.rendering = rendering;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** Something was said or taken away; the public room is in nobody's list. */
    void note(RoomId room) {
        if (!room.isPublic()) {
            changedRooms.add(room);
        }
    }

    void note(UserId member) {
        if (!sockets.of(member).isEmpty()) {
            changed.add(member);
        }
    }

    void tell() {
        noteMembers();
        for (UserId member : changed) {
            changed.remove(member);
            tell(member);
        }
    }

    private void noteMembers() {
        Set<RoomId> noted = new HashSet<>(changedRooms);
        if (!noted.isEmpty()) {
            changedRooms.removeAll(noted);
            rooms.members(noted).members().values().forEach(members -> members.forEach(this::note));
        }
    }

    private void tell(UserId member) {
        MyRoomsPage chats = rooms.mine(member);
        sockets.of(member).forEach(socket -> socket.send(rendering.mine(mine(chats, socket))));
    }

    private MyChats mine(MyRoomsPage chats, ChatSocket socket) {
        Occasion occasion = new Occasion(Texts.in(socket.language()), pictures, clock.instant());
        return MyChats.of(occasion, chats, socket.shown().orElse(null));
    }
}
