package dev.atrium.web.chat.live;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.user.UserId;
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
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Lets a page of this site open a socket for a member. Browsers send cookies along to any site's sockets, so the origin
 * counts; programs send none and are held to their login alone.
 */
abstract class MemberHandshake implements HandshakeInterceptor {

    private final ChatPulse pulse;
    private final String publicOrigin;

    MemberHandshake(ChatPulse pulse, PublicUrl publicUrl) {
        this.pulse = pulse;
        this.publicOrigin =
                publicUrl.base().getScheme() + "://" + publicUrl.base().getAuthority();
    }

    /** Who the socket is for; empty where there is nothing for them at that address. */
    abstract Optional<ChatVisitor> visitor(HttpServletRequest request, UserId member, HttpSession login);

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
        Optional<ChatVisitor> visitor = visitor(http, member.get().id(), login);
        visitor.ifPresent(found -> found.enter(attributes));
        return visitor.isPresent() || refuse(response, HttpStatus.NOT_FOUND);
    }

    private boolean isOwnOrigin(ServerHttpRequest request) {
        String origin = request.getHeaders().getOrigin();
        return origin == null || origin.equals(publicOrigin) || WebUtils.isSameOrigin(request);
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
