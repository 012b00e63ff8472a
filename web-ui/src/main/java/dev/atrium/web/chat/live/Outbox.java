package dev.atrium.web.chat.live;

import jakarta.websocket.RemoteEndpoint.Basic;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one socket. Whoever puts something in never waits: a virtual thread of the socket's own sends it,
 * each frame when the connection has taken the one before, and ends when nothing is left. (Tomcat's asynchronous sending hands
 * the end of each frame to a thread of its pool, which for hundreds of sockets costs more than the sending.) A reader that
 * falls too far behind is dropped, so it costs a bounded piece of memory and nobody's time.
 */
final class Outbox {

    /** Hundreds of messages; whoever is further behind connects again and reads them from the table. */
    static final int MOST_CHARACTERS = 512 * 1024;

    private final Basic remote;
    private final Runnable whenFull;
    private final Runnable whenBroken;
    private final Deque<String> waiting = new ArrayDeque<>();

    private int characters;
    private boolean sending;
    private boolean closed;

    Outbox(Basic remote, Runnable whenFull, Runnable whenBroken) {
        this.remote = remote;
        this.whenFull = whenFull;
        this.whenBroken = whenBroken;
    }

    void send(String frame) {
        switch (put(frame)) {
            case FIRST -> Thread.ofVirtual().name("chat-outbox").start(this::drain);
            case FULL -> whenFull.run();
            case BEHIND, CLOSED -> {}
        }
    }

    private synchronized Put put(String frame) {
        if (closed) {
            return Put.CLOSED;
        }
        if (sending && characters + frame.length() > MOST_CHARACTERS) {
            close();
            return Put.FULL;
        }
        waiting.addLast(frame);
        characters += frame.length();
        if (sending) {
            return Put.BEHIND;
        }
        sending = true;
        return Put.FIRST;
    }

    private void drain() {
        for (String frame = next(); frame != null; frame = next()) {
            try {
                remote.sendText(frame);
            } catch (IOException | IllegalStateException broken) {
                close();
                whenBroken.run();
            }
        }
    }

    private synchronized @Nullable String next() {
        String frame = waiting.pollFirst();
        if (frame == null) {
            sending = false;
        } else {
            characters -= frame.length();
        }
        return frame;
    }

    synchronized void close() {
        closed = true;
        waiting.clear();
    }

    synchronized boolean isSending() {
        return sending;
    }

    private enum Put {
        FIRST,
        BEHIND,
        FULL,
        CLOSED
    }
}
