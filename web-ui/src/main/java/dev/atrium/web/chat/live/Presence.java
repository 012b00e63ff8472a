package dev.atrium.web.chat.live;

import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.UserId;
import dev.atrium.gateway.broadcast.PresenceBoard;
import dev.atrium.web.chat.live.ChatSignal.PeopleChanged;
import dev.atrium.web.language.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Who is in which room, counting people rather than tabs. Changes are gathered and told a few times a second at the most: 200
 * people who come at once make a handful of frames each, not 200.
 */
@Component
class Presence {

    private final Set<ChatSocket> entered = ConcurrentHashMap.newKeySet();
    private final Map<RoomId, Map<UserId, Integer>> tabs = new ConcurrentHashMap<>();
    private final Set<RoomId> changed = ConcurrentHashMap.newKeySet();
    private final Map<RoomId, Integer> told = new ConcurrentHashMap<>();
    private final PresenceBoard board;
    private final ChatSignals signals;
    private final OpenRooms rooms;
    private final ChatRendering rendering;

    Presence(PresenceBoard board, ChatSignals signals, OpenRooms rooms, ChatRendering rendering) {
        this.board = board;
        this.signals = signals;
        this.rooms = rooms;
        this.rendering = rendering;
    }

    void enter(ChatSocket socket) {
        entered.add(socket);
        tabs.compute(socket.room(), (room, people) -> {
            Map<UserId, Integer> here = people == null ? new ConcurrentHashMap<>() : people;
            if (here.merge(socket.member(), 1, Integer::sum) == 1) {
                board.put(room.value(), Set.of(socket.member().toString()));
                signals.send(new PeopleChanged(room));
            }
            return here;
        });
        greet(socket);
    }

    /** This page knows nothing yet, even where nothing changed for the others. */
    private void greet(ChatSocket socket) {
        RoomId room = socket.room();
        int others = others(room);
        socket.send(rendering.online(others, socket.language()));
        Integer before = told.get(room);
        if (before == null || before != others) {
            // Should it be what was told before by the time that everybody is told, it is not what this page was told.
            told.remove(room);
            changed.add(room);
        }
    }

    void leave(ChatSocket socket) {
        if (!entered.remove(socket)) {
            return;
        }
        tabs.computeIfPresent(socket.room(), (room, people) -> {
            people.computeIfPresent(socket.member(), (member, open) -> open == 1 ? null : open - 1);
            if (!people.containsKey(socket.member())) {
                board.remove(room.value(), Set.of(socket.member().toString()));
                signals.send(new PeopleChanged(room));
            }
            return people.isEmpty() ? null : people;
        });
    }

    void noteChange(RoomId room) {
        changed.add(room);
    }

    /** Tells the rooms in which somebody came or went how many there are now. */
    void tellChanges() {
        for (RoomId room : changed) {
            changed.remove(room);
            tell(room);
        }
    }

    private void tell(RoomId room) {
        int others = others(room);
        Integer before = told.put(room, others);
        if (before == null || before != others) {
            Map<Language, String> frames = new EnumMap<>(Language.class);
            rooms.tellAll(
                    room,
                    socket -> socket.send(
                            frames.computeIfAbsent(socket.language(), language -> rendering.online(others, language))));
        }
    }

    /** Everybody who hears it is in the room, so for each of them the others are one less. */
    private int others(RoomId room) {
        return Math.max(0, board.people(room.value()).size() - 1);
    }

    /** Says again who is here, and looks who on other nodes is gone without a word. */
    void repeat() {
        tabs.forEach((room, people) -> {
            Set<String> here = ConcurrentHashMap.newKeySet();
            people.keySet().forEach(member -> here.add(member.toString()));
            board.put(room.value(), here);
            changed.add(room);
        });
        told.keySet().retainAll(tabs.keySet());
    }
}
