package dev.atrium.web.chat.live;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.room.RoomView;
import dev.atrium.api.shared.Ids;
import dev.atrium.api.user.UserId;
import dev.atrium.web.chat.Rooms;
import dev.atrium.web.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens sockets of rooms, for members who may enter them. */
@Component
class ChatHandshake extends MemberHandshake {

    private final Rooms rooms;

    ChatHandshake(ChatPulse pulse, Rooms rooms, PublicUrl publicUrl) {
        super(pulse, publicUrl);
        this.rooms = rooms;
    }

    @Override
    Optional<ChatVisitor> visitor(HttpServletRequest request, UserId member, HttpSession login) {
        String path = request.getRequestURI();
        return rooms.find(path.substring(path.lastIndexOf('/') + 1), member)
                .map(room ->
                        new ChatVisitor(member, room.id(), Language.of(request), login.getId(), seen(request, room)));
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
}
