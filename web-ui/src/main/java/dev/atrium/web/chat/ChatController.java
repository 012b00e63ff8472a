package dev.atrium.web.chat;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.room.MarkMessagesReadCommand;
import dev.atrium.api.room.MessagePage;
import dev.atrium.api.room.MessagePosition;
import dev.atrium.api.room.MyRoomsPage;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.room.RoomView;
import dev.atrium.api.shared.Ids;
import dev.atrium.web.command.Commands;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** A room with its newest messages, and the stretches of older ones that scrolling up asks for. */
@Controller
class ChatController {

    private final Rooms rooms;
    private final Commands commands;
    private final Pages pages;
    private final Clock clock;

    ChatController(Rooms rooms, Commands commands, Pages pages, Clock clock) {
        this.rooms = rooms;
        this.commands = commands;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping({"/chat", "/chat/"})
    View publicRoom(CurrentMember member, Frame frame) {
        return room(RoomId.PUBLIC.value(), "", member, frame);
    }

    @GetMapping({"/chat/room/{name}", "/chat/room/{name}/"})
    View room(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String before,
            CurrentMember member,
            Frame frame) {
        RoomView room = rooms.find(name, member.id()).orElseThrow(ChatController::noSuchRoom);
        Optional<Long> sequence = Ids.parse(before);
        MessagePosition from =
                sequence.<MessagePosition>map(MessagePosition.Before::new).orElseGet(MessagePosition.Newest::new);
        MessagePage messages = rooms.messages(room.id(), from, Stretch.SHOWN_AND_ONE_MORE);
        MyRoomsPage chats = rooms.mine(member.id());
        if (sequence.isEmpty()) {
            markRead(room, member, chats);
        }
        ChatPage page = new ChatPage(frame, member, room, messages, sequence.isEmpty(), chats, clock.instant());
        return pages.pageOrFragment("chat/room", "chat/older", page);
    }

    /** Opening a room shows its newest messages, so they are read; nothing is sent where there was nothing new. */
    private void markRead(RoomView room, CurrentMember reader, MyRoomsPage chats) {
        boolean unread = chats.rooms().stream().anyMatch(chat -> chat.id().equals(room.id()) && chat.unread() > 0);
        if (unread) {
            commands.send(
                    new MarkMessagesReadCommand(room.id(), reader.id(), room.lastSequence()),
                    ProcessingGroups.ROOM_MESSAGES);
        }
    }

    static ResponseStatusException noSuchRoom() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
