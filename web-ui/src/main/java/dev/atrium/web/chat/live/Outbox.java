package dev.atrium.web.chat.live;

import jakarta.websocket.RemoteEndpoint.Async;
import jakarta.websocket.SendResult;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one socket. Sending never blocks: the next frame goes out when the connection has taken the one
 * before. A reader that falls too far behind is dropped, so it costs a bounded piece of memory and nobody's time.
 */
final class Outbox {

    /** Hundreds of messages; whoever is further behind connects again and reads them from the table. */
    static final int MOST_CHARACTERS = 512 * 1024;

    private final Async remote;
    private final Runnable whenFull;
    private final Runnable whenBroken;
    private final Deque<String> waiting = new ArrayDeque<>();

    private int characters;
    private boolean sending;
    private boolean closed;

    Outbox(Async remote, Runnable whenFull, Runnable whenBroken) {
        this.remote = remote;
        this.whenFull = whenFull;
        this.whenBroken = whenBroken;
    }

    void send(String frame) {
        synchronized (this) {
            if (closed) {
                return;
            }
            if (sending && characters + frame.length() > MOST_CHARACTERS) {
                close();
            } else {
                waiting.addLast(frame);
                characters += frame.length();
            }
        }
        if (isClosed()) {
            whenFull.run();
        } else {
            drain();
        }
    }

    /** Sends until the connection makes us wait; whoever completes a send that waited goes on from there. */
    private void drain() {
        for (String frame = next(); frame != null; frame = next()) {
            Turn turn = new Turn();
            if (!begin(frame, turn) || !turn.wasDoneAtOnce()) {
                return;
            }
        }
    }

    /** A connection that is closed already refuses to begin, which must not keep others from being told. */
    private boolean begin(String frame, Turn turn) {
        try {
            remote.sendText(frame, turn::done);
            return true;
        } catch (IllegalStateException closedAlready) {
            close();
            whenBroken.run();
            return false;
        }
    }

    private synchronized @Nullable String next() {
        if (sending || closed) {
            return null;
        }
        String frame = waiting.pollFirst();
        if (frame != null) {
            sending = true;
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

    private synchronized boolean isClosed() {
        return closed;
    }

    private void sent(SendResult result) {
        boolean broken = !result.isOK();
        synchronized (this) {
            sending = false;
            if (broken) {
                closed = true;
                waiting.clear();
            }
        }
        if (broken) {
            whenBroken.run();
        }
    }

    /** Tells a send that was done before the call returned from one that is done later, on another thread. */
    private final class Turn {

        private boolean done;
        private boolean left;

        void done(SendResult result) {
            sent(result);
            boolean goOn;
            synchronized (this) {
                done = true;
                goOn = left;
            }
            if (goOn) {
                drain();
            }
        }

        synchronized boolean wasDoneAtOnce() {
            left = true;
            return done;
        }
    }
}
