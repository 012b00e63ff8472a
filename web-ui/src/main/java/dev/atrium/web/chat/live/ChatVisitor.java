package dev.atrium.web.chat.live;

import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.UserId;
import dev.atrium.web.language.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.WebSocketSession;

/**
 * Who opens a socket, checked at the handshake.
 *
 * @param room that the page shows; null on a page that only keeps one's chats up to date
 * @param sessionId of the login that it lives by
 * @param seen the last sequence on the page; null if it is content with what comes from now on
 */
record ChatVisitor(
        UserId member,
        @Nullable RoomId room,
        Language language,
        String sessionId,
        @Nullable Long seen) {

    private static final String ATTRIBUTE = ChatVisitor.class.getName();

    static ChatVisitor of(WebSocketSession session) {
        if (session.getAttributes().get(ATTRIBUTE) instanceof ChatVisitor visitor) {
            return visitor;
        }
        throw new IllegalStateException("a socket without a handshake");
    }

    void enter(Map<String, Object> attributes) {
        attributes.put(ATTRIBUTE, this);
    }
}
