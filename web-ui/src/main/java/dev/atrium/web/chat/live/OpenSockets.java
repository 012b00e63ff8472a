package dev.atrium.web.chat.live;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How many chat sockets this node has open. */
@Component
public class OpenSockets {

    private final OpenRooms rooms;

    OpenSockets(OpenRooms rooms) {
        this.rooms = rooms;
    }

    public int count() {
        AtomicInteger count = new AtomicInteger();
        rooms.forEach(socket -> count.incrementAndGet());
        return count.get();
    }
}
