package dev.atrium.web.chat.live;

import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.UserId;
import dev.atrium.web.language.Language;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** One open page. What it has heard is counted by sequence: so each message comes once and in order, whoever brings it. */
final class ChatSocket {

    private static final Logger LOG = LoggerFactory.getLogger(ChatSocket.class);
    private static final CloseStatus TOO_SLOW = CloseStatus.SERVICE_OVERLOAD.withReason("too slow");
    private static final int MOST_HELD_BACK = 100;

    private final WebSocketSession session;
    private final ChatVisitor visitor;
    private final Outbox outbox;

    private volatile Instant lastHeardFrom;
    private long lastSent;
    private boolean listening;
    private @Nullable List<News> heldBack = new ArrayList<>();

    ChatSocket(WebSocketSession session, ChatVisitor visitor, Instant now) {
        this.session = session;
        this.visitor = visitor;
        this.lastHeardFrom = now;
        this.outbox = new Outbox(nativeSession(session).getBasicRemote(), () -> close(TOO_SLOW), this::cutOff);
    }

    private static Session nativeSession(WebSocketSession session) {
        Session found = ((NativeWebSocketSession) session).getNativeSession(Session.class);
        if (found == null) {
            throw new IllegalStateException("not a Jakarta WebSocket");
        }
        return found;
    }

    UserId member() {
        return visitor.member();
    }

    /** Only pages of a room ask. */
    RoomId room() {
        return Objects.requireNonNull(visitor.room());
    }

    /** The room that the page shows; empty where it shows none. */
    Optional<RoomId> shown() {
        return Optional.ofNullable(visitor.room());
    }

    boolean shows(RoomId room) {
        return room.equals(visitor.room());
    }

    Language language() {
        return visitor.language();
    }

    String sessionId() {
        return visitor.sessionId();
    }

    /** What does not belong to the order of messages: presence, faults. */
    void send(String frame) {
        outbox.send(frame);
    }

    /** From now on it hears what is said, and before that what nobody can read yet. */
    synchronized void listen(Collection<News> unreadable) {
        listening = true;
        if (heldBack != null) {
            heldBack.addAll(unreadable);
        }
    }

    /** Messages as they happen; until the page has caught up with what it missed, they wait. */
    synchronized void hear(News news) {
        if (!listening) {
            return;
        }
        if (heldBack == null) {
            say(news);
        } else if (heldBack.size() < MOST_HELD_BACK) {
            heldBack.add(news);
        } else {
            close(TOO_SLOW);
        }
    }

    /** Messages up to this one are on the page already, or have just been sent to it. */
    synchronized void caughtUpTo(long sequence) {
        lastSent = Math.max(lastSent, sequence);
    }

    synchronized void goLive() {
        List<News> waiting = heldBack;
        heldBack = null;
        if (waiting != null) {
            waiting.forEach(this::say);
        }
    }

    private void say(News news) {
        Optional<String> unheard = news.after(lastSent, member(), language());
        lastSent = Math.max(lastSent, news.last());
        unheard.ifPresent(outbox::send);
    }

    void heard(Instant now) {
        lastHeardFrom = now;
    }

    boolean silentSince(Instant limit) {
        return lastHeardFrom.isBefore(limit);
    }

    /** What still waits to be sent is a ping of its own, and this one would have to wait behind it. */
    void ping() {
        if (outbox.isSending()) {
            return;
        }
        try {
            nativeSession(session).getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | IllegalArgumentException | IllegalStateException gone) {
            cutOff();
        }
    }

    /** Closing waits for the peer's connection, and a slow one must not keep whoever tells it to go. */
    Thread close(CloseStatus status) {
        outbox.close();
        return Thread.ofVirtual().name("chat-close").start(() -> closeNow(status));
    }

    private void closeNow(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException | RuntimeException gone) {
            LOG.debug("A socket was closed by its other end first", gone);
        }
    }

    private void cutOff() {
        close(CloseStatus.SERVICE_OVERLOAD);
    }
}
