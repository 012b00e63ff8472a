package dev.atrium.web.chat.live;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Where sockets are opened. The origin is checked by {@link ChatHandshake}, which knows the site's public address. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class ChatSocketConfiguration implements WebSocketConfigurer {

    private final ChatSocketHandler handler;
    private final ChatHandshake handshake;

    ChatSocketConfiguration(ChatSocketHandler handler, ChatHandshake handshake) {
        this.handler = handler;
        this.handshake = handshake;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(handler, "/ws/chatroom/*", "/ws/chatroom/*/")
                .setAllowedOriginPatterns("*")
                .addInterceptors(handshake);
    }
}
