package dev.atrium.web.chat;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.room.MessageKey;
import dev.atrium.api.room.MessageText;
import dev.atrium.api.room.NotAMemberException;
import dev.atrium.api.room.RoomView;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.SeeOther;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Posts a message by a plain form, where there is no script or no socket. */
@Controller
class MessageController {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String REQUEST = "chat-form";

    private final Rooms rooms;
    private final Speech speech;
    private final ProjectionProgress progress;

    MessageController(Rooms rooms, Speech speech, ProjectionProgress progress) {
        this.rooms = rooms;
        this.speech = speech;
        this.progress = progress;
    }

    @PostMapping({"/chat/room/{name}", "/chat/room/{name}/"})
    View post(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String key,
            CurrentMember author,
            Flash flash) {
        RoomView room = rooms.find(name, author.id()).orElseThrow(ChatController::noSuchRoom);
        MessageText.parse(message)
                .ifPresentOrElse(
                        text -> post(room, author, text, key, flash),
                        () -> flash.error("flash.chat." + fault(message)));
        return new SeeOther("/chat/room/" + room.id());
    }

    private void post(RoomView room, CurrentMember author, MessageText text, String key, Flash flash) {
        try {
            speech.post(room.id(), author.id(), text, MessageKey.parse(key).orElse(null), REQUEST);
            if (!progress.await(Set.of(ProcessingGroups.ROOM_MESSAGES), progress.head(), PATIENCE)) {
                flash.info("flash.on-its-way");
            }
        } catch (TooManyMessagesException e) {
            flash.error("flash.chat.flood");
        } catch (NotAMemberException e) {
            throw ChatController.noSuchRoom();
        }
    }

    private static String fault(String message) {
        return message.isBlank() ? "blank" : "text";
    }
}
