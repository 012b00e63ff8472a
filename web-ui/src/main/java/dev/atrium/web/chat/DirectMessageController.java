package dev.atrium.web.chat;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.room.OpenPrivateRoomCommand;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.CredentialsView;
import dev.atrium.api.user.FindCredentialsQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.UserName;
import dev.atrium.web.command.Queries;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.SeeOther;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Finds or makes the one private room of two members. */
@Controller
class DirectMessageController {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Queries queries;
    private final Rooms rooms;
    private final Speech speech;
    private final ProjectionProgress progress;

    DirectMessageController(Queries queries, Rooms rooms, Speech speech, ProjectionProgress progress) {
        this.queries = queries;
        this.rooms = rooms;
        this.speech = speech;
        this.progress = progress;
    }

    @GetMapping({"/chat/with-user/{username}", "/chat/with-user/{username}/"})
    View open(@PathVariable String username, CurrentMember member, Flash flash) {
        MemberView other = named(username).orElseThrow(ChatController::noSuchRoom);
        if (other.id().equals(member.id())) {
            flash.error("flash.chat.oneself");
            return new SeeOther("/chat/");
        }
        RoomId room = RoomId.ofPair(member.id(), other.id());
        if (rooms.find(room, member.id()).isEmpty()) {
            speech.send(new OpenPrivateRoomCommand(member.id(), other.id()), member.id(), "chat-with-user");
            progress.await(Set.of(ProcessingGroups.ROOM_MESSAGES), progress.head(), PATIENCE);
        }
        return new SeeOther("/chat/room/" + room);
    }

    /** Members are found by their e-mail address as well, which would tell here whether somebody has one. */
    private Optional<MemberView> named(String username) {
        return UserName.parse(username)
                .flatMap(name -> queries.find(new FindCredentialsQuery(name.value()), CredentialsView.class)
                        .map(CredentialsView::member)
                        .filter(member ->
                                member.active() && member.userName().key().equals(name.key())));
    }
}
