package dev.atrium.web.chat;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.profile.ProfileCard;
import dev.atrium.web.layout.Frame;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One's private rooms, on one's own profile page. */
@Component
class MyChatsCard implements ProfileCard {

    private static final int ORDER = 150;

    private final Rooms rooms;
    private final Clock clock;

    MyChatsCard(Rooms rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Part> of(Frame frame, MemberView member) {
        Occasion occasion = new Occasion(frame.texts(), frame.pictures(), clock.instant());
        MyChats chats = MyChats.of(occasion, rooms.mine(member.id()), null);
        return Optional.of(new Part("chat/minecard", new MyChatsOnProfile(frame, chats)));
    }
}
