package dev.atrium.journey;

import java.net.http.WebSocket;

/** A page that takes nothing of what it is sent, so that it piles up before it. */
final class SlowReader implements WebSocket.Listener {

    /** Frames of 4 kB each: some megabytes fit into the buffers of both kernels. */
    static final int MORE_THAN_BUFFERS_HOLD = 3000;

    private SlowReader() {}

    static void open(Visitor visitor, String path) {
        visitor.open(path, new SlowReader());
    }

    @Override
    public void onOpen(WebSocket socket) {
        // Asks for nothing.
    }
}
