package dev.atrium.web.chat.live;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.room.RoomView;
import dev.atrium.api.shared.Ids;
import dev.atrium.web.chat.Rooms;
import dev.atrium.web.language.Language;
import dev.atrium.web.layout.CurrentMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Lets a page of this site open a socket for a member who may enter the room. Browsers send cookies along to any site's
 * sockets, so the origin counts; programs send none and are held to their login alone.
 */
@Component
class ChatHandshake implements HandshakeInterceptor {

    private final ChatPulse pulse;
    private final Rooms rooms;
    private final String publicOrigin;

    ChatHandshake(ChatPulse pulse, Rooms rooms, PublicUrl publicUrl) {
        this.pulse = pulse;
        this.rooms = rooms;
        this.publicOrigin =
                publicUrl.base().getScheme() + "://" + publicUrl.base().getAuthority();
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        HttpServletRequest http = ((ServletServerHttpRequest) request).getServletRequest();
        if (!pulse.isRunning()) {
            return refuse(response, HttpStatus.SERVICE_UNAVAILABLE);
        }
        if (!isOwnOrigin(request)) {
            return refuse(response, HttpStatus.FORBIDDEN);
        }
        Optional<CurrentMember> member = CurrentMember.find();
        HttpSession login = http.getSession(false);
        if (member.isEmpty() || login == null) {
            return refuse(response, HttpStatus.UNAUTHORIZED);
        }
        String path = http.getRequestURI();
        Optional<RoomView> room = rooms.find(
                path.substring(path.lastIndexOf('/') + 1), member.get().id());
        room.map(found -> new ChatVisitor(
                        member.get().id(), found.id(), Language.of(http), login.getId(), seen(http, found)))
                .ifPresent(visitor -> visitor.enter(attributes));
        return room.isPresent() || refuse(response, HttpStatus.NOT_FOUND);
    }

    private boolean isOwnOrigin(ServerHttpRequest request) {
        String origin = request.getHeaders().getOrigin();
        return origin == null || origin.equals(publicOrigin) || WebUtils.isSameOrigin(request);
    }

    /** More than there is cannot have been seen; taken at its word, it would silence the page. */
    private static @Nullable Long seen(HttpServletRequest request, RoomView room) {
        String after = request.getParameter("after");
        return after == null
                ? null
                : Ids.parse(after)
                        .map(sequence -> Math.min(sequence, room.lastSequence()))
                        .orElse(null);
    }

    private static boolean refuse(ServerHttpResponse response, HttpStatus status) {
        response.setStatusCode(status);
        return false;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {}
}
