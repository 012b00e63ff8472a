package dev.atrium.benchmark.chat;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Lets the measured site serve a socket that hands every frame to everybody and does nothing else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(BareBroadcastConfiguration.ON)
class BareBroadcastConfiguration implements WebSocketConfigurer {

    static final String ON = "atrium.benchmark.bare-broadcast";
    static final String PATH = "/benchmark/socket";

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(new Broadcast(), PATH);
    }

    private static final class Broadcast extends TextWebSocketHandler {

        private static final int SEND_MILLIS = 10_000;
        private static final int BUFFER = 4 * 1024 * 1024;

        private final Set<WebSocketSession> sessions = ConcurrentHashMap.newKeySet();

        @Override
        public void afterConnectionEstablished(WebSocketSession session) throws IOException {
            WebSocketSession safe = new ConcurrentWebSocketSessionDecorator(session, SEND_MILLIS, BUFFER);
            sessions.add(safe);
            safe.sendMessage(new TextMessage("welcome"));
        }

        @Override
        protected void handleTextMessage(WebSocketSession from, TextMessage message) throws IOException {
            TextMessage toAll = new TextMessage(message.getPayload());
            for (WebSocketSession session : sessions) {
                session.sendMessage(toAll);
            }
        }

        @Override
        public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
            sessions.removeIf(one -> one.getId().equals(session.getId()));
        }
    }
}
