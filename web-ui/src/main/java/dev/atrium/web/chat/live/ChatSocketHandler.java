package dev.atrium.web.chat.live;

import dev.atrium.api.room.NotAMemberException;
import dev.atrium.web.chat.Speech;
import dev.atrium.web.chat.TooManyMessagesException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** Takes what pages send. Frames come in pieces, so that one of any size costs no more memory than a good one. */
@Component
class ChatSocketHandler extends AbstractWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ChatSocketHandler.class);
    private static final String REQUEST = "chat-socket";

    private record Connection(ChatSocket socket, Pieces pieces) {}

    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final OpenRooms rooms;
    private final OpenSockets sockets;
    private final ChangedChats chats;
    private final Presence presence;
    private final Speech speech;
    private final ChatRendering rendering;
    private final Clock clock;

    ChatSocketHandler(
            OpenRooms rooms,
            OpenSockets sockets,
            ChangedChats chats,
            Presence presence,
            Speech speech,
            ChatRendering rendering,
            Clock clock) {
        this.rooms = rooms;
        this.sockets = sockets;
        this.chats = chats;
        this.presence = presence;
        this.speech = speech;
        this.rendering = rendering;
        this.clock = clock;
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        ChatVisitor visitor = ChatVisitor.of(session);
        ChatSocket socket = new ChatSocket(session, visitor, clock.instant());
        connections.put(session.getId(), new Connection(socket, new Pieces()));
        sockets.add(socket);
        rooms.join(socket, visitor.seen());
        presence.enter(socket);
        chats.note(socket.member());
        if (!connections.containsKey(session.getId())) {
            // It was closed while it opened.
            leave(socket);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage piece) {
        Connection connection = connections.get(session.getId());
        if (connection != null) {
            connection.socket().heard(clock.instant());
            take(connection, connection.pieces().text(piece.getPayload(), piece.isLast()));
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage piece) {
        Connection connection = connections.get(session.getId());
        if (connection != null) {
            connection.socket().heard(clock.instant());
            take(connection, connection.pieces().binary(piece.getPayloadLength(), piece.isLast()));
        }
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage pong) {
        Connection connection = connections.get(session.getId());
        if (connection != null) {
            connection.socket().heard(clock.instant());
        }
    }

    private void take(Connection connection, Pieces.Outcome outcome) {
        switch (outcome) {
            case Pieces.Outcome.MORE -> {}
            case Pieces.Outcome.TOO_LARGE -> fault(connection.socket(), ChatFault.TOO_LARGE);
            case Pieces.Outcome.UNREADABLE -> fault(connection.socket(), ChatFault.UNREADABLE);
            case Pieces.Outcome.ENDLESS -> connection.socket().close(CloseStatus.TOO_BIG_TO_PROCESS);
            case Pieces.Outcome.WHOLE ->
                take(connection.socket(), connection.pieces().whole());
        }
    }

    private void take(ChatSocket socket, String text) {
        switch (ChatFrame.parse(text)) {
            case ChatFrame.Said said -> say(socket, said);
            case ChatFrame.Read read -> markRead(socket, read);
            case ChatFrame.Faulty faulty -> fault(socket, faulty.fault());
        }
    }

    private void say(ChatSocket socket, ChatFrame.Said said) {
        String key = said.key() == null ? "" : said.key().value();
        try {
            speech.post(socket.room(), socket.member(), said.text(), said.key(), REQUEST);
        } catch (TooManyMessagesException e) {
            fault(socket, new ChatFault("flood", key));
        } catch (NotAMemberException e) {
            socket.close(CloseStatus.POLICY_VIOLATION);
        } catch (RuntimeException e) {
            LOG.warn("A chat message could not be stored", e);
            fault(socket, new ChatFault("not-stored", key));
        }
    }

    private void markRead(ChatSocket socket, ChatFrame.Read read) {
        try {
            speech.markRead(socket.room(), socket.member(), read.upTo(), REQUEST);
        } catch (RuntimeException e) {
            LOG.debug("A mark was not stored; the next one makes up for it", e);
        }
    }

    private void fault(ChatSocket socket, ChatFault fault) {
        socket.send(rendering.fault(fault, socket.language()));
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable fault) {
        LOG.debug("A socket broke", fault);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Connection connection = connections.remove(session.getId());
        if (connection != null) {
            leave(connection.socket());
        }
    }

    private void leave(ChatSocket socket) {
        sockets.remove(socket);
        rooms.leave(socket);
        presence.leave(socket);
    }
}
