package dev.atrium.web.chat.live;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Where sockets are opened. The origin is checked by {@link MemberHandshake}, which knows the site's public address. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class ChatSocketConfiguration implements WebSocketConfigurer {

    private final ChatSocketHandler rooms;
    private final ChatHandshake roomHandshake;
    private final MyChatsSocketHandler chats;
    private final MyChatsHandshake chatsHandshake;

    ChatSocketConfiguration(
            ChatSocketHandler rooms,
            ChatHandshake roomHandshake,
            MyChatsSocketHandler chats,
            MyChatsHandshake chatsHandshake) {
        this.rooms = rooms;
        this.roomHandshake = roomHandshake;
        this.chats = chats;
        this.chatsHandshake = chatsHandshake;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(rooms, "/ws/chatroom/*", "/ws/chatroom/*/")
                .setAllowedOriginPatterns("*")
                .setHandshakeHandler(new Uncompressed())
                .addInterceptors(roomHandshake);
        registry.addHandler(chats, "/ws/chats")
                .setAllowedOriginPatterns("*")
                .setHandshakeHandler(new Uncompressed())
                .addInterceptors(chatsHandshake);
    }

    /**
     * Offers no compression, which browsers ask for: each listener's socket would compress the same frame for itself, and
     * hold some 300 kB for that while it is idle.
     */
    private static final class Uncompressed extends DefaultHandshakeHandler {

        @Override
        protected List<WebSocketExtension> filterRequestedExtensions(
                ServerHttpRequest request, List<WebSocketExtension> requested, List<WebSocketExtension> supported) {
            return List.of();
        }
    }
}
