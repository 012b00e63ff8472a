package dev.atrium.web.chat.live;

import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.RoomHeads;
import dev.atrium.api.room.RoomId;
import dev.atrium.web.chat.Rooms;
import dev.atrium.web.chat.Spoken;
import dev.atrium.web.chat.SpokenListener;
import dev.atrium.web.language.Language;
import dev.atrium.web.layout.PictureAddresses;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rooms that somebody on this node has open. */
@Component
class OpenRooms implements SpokenListener {

    private final Map<RoomId, RoomStream> streams = new ConcurrentHashMap<>();
    private final Rooms rooms;
    private final ChatRendering rendering;
    private final PictureAddresses pictures;
    private final Clock clock;

    OpenRooms(Rooms rooms, ChatRendering rendering, PictureAddresses pictures, Clock clock) {
        this.rooms = rooms;
        this.rendering = rendering;
        this.pictures = pictures;
        this.clock = clock;
    }

    void join(ChatSocket socket, @Nullable Long seen) {
        RoomStream joined = streams.compute(socket.room(), (room, open) -> {
            RoomStream stream = open == null ? new RoomStream(room, rooms, rendering, pictures, clock) : open;
            stream.sockets().add(socket);
            return stream;
        });
        joined.join(socket, seen);
    }

    void leave(ChatSocket socket) {
        streams.computeIfPresent(socket.room(), (room, stream) -> {
            stream.sockets().remove(socket);
            return stream.sockets().isEmpty() ? null : stream;
        });
    }

    void advance(RoomId room, long sequence) {
        RoomStream stream = streams.get(room);
        if (stream != null) {
            stream.advance(sequence);
        }
    }

    void gone(RoomId room, MessageId message) {
        Map<Language, String> frames = new EnumMap<>(Language.class);
        tellAll(
                room,
                socket -> socket.send(frames.computeIfAbsent(
                        socket.language(), language -> rendering.gone(List.of(message), language))));
    }

    /** Tells at once what this node has stored itself; other nodes hear of it when it can be read. */
    @Override
    public void spoken(RoomId room, List<Spoken> messages) {
        RoomStream stream = streams.get(room);
        if (stream != null) {
            stream.spoken(messages);
        }
    }

    void readable(RoomId room, long sequence) {
        RoomStream stream = streams.get(room);
        if (stream != null) {
            stream.readable(sequence);
        }
    }

    /** Looks whether anything was stored that no signal told of. */
    void lookForMissed() {
        Set<RoomId> open = Set.copyOf(streams.keySet());
        if (!open.isEmpty()) {
            RoomHeads heads = rooms.heads(open);
            open.forEach(room -> {
                advance(room, heads.of(room));
                readable(room, heads.of(room));
            });
        }
    }

    void tellAll(RoomId room, Consumer<ChatSocket> what) {
        RoomStream stream = streams.get(room);
        if (stream != null) {
            stream.sockets().forEach(what);
        }
    }

    /** While the broker was away, messages may have been taken away unheard. */
    void lookForMissedSignals() {
        lookForMissed();
        streams.values().forEach(RoomStream::repeatDeletions);
    }
}
