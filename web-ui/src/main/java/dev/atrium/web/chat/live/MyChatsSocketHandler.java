package dev.atrium.web.chat.live;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Sockets on which a page hears of its member's chats and has nothing to say. */
@Component
class MyChatsSocketHandler extends TextWebSocketHandler {

    private final Map<String, ChatSocket> connections = new ConcurrentHashMap<>();
    private final OpenSockets sockets;
    private final ChangedChats chats;
    private final Clock clock;

    MyChatsSocketHandler(OpenSockets sockets, ChangedChats chats, Clock clock) {
        this.sockets = sockets;
        this.chats = chats;
        this.clock = clock;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        ChatSocket socket = new ChatSocket(session, ChatVisitor.of(session), clock.instant());
        connections.put(session.getId(), socket);
        sockets.add(socket);
        // What changed between the page and now, or while it was not connected.
        chats.note(socket.member());
        if (!connections.containsKey(session.getId())) {
            sockets.remove(socket);
        }
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage pong) {
        ChatSocket socket = connections.get(session.getId());
        if (socket != null) {
            socket.heard(clock.instant());
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage unasked) {
        ChatSocket socket = connections.get(session.getId());
        if (socket != null) {
            socket.close(CloseStatus.NOT_ACCEPTABLE);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        ChatSocket socket = connections.remove(session.getId());
        if (socket != null) {
            sockets.remove(socket);
        }
    }
}
