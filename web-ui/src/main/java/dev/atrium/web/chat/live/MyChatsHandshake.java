package dev.atrium.web.chat.live;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.user.UserId;
import dev.atrium.web.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens sockets of pages that show a member's own chats and no room. */
@Component
class MyChatsHandshake extends MemberHandshake {

    MyChatsHandshake(ChatPulse pulse, PublicUrl publicUrl) {
        super(pulse, publicUrl);
    }

    @Override
    Optional<ChatVisitor> visitor(HttpServletRequest request, UserId member, HttpSession login) {
        return Optional.of(new ChatVisitor(member, null, Language.of(request), login.getId(), null));
    }
}
