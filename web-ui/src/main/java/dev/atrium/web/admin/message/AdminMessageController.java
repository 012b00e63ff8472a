package dev.atrium.web.admin.message;

import dev.atrium.api.admin.FindListedMessageQuery;
import dev.atrium.api.admin.FindListedRoomQuery;
import dev.atrium.api.admin.ListMessagesQuery;
import dev.atrium.api.admin.ListedMessage;
import dev.atrium.api.admin.ListedMessagesPage;
import dev.atrium.api.admin.ListedRoom;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.room.DeleteMessageCommand;
import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.UserId;
import dev.atrium.web.admin.AdminListKind;
import dev.atrium.web.admin.ListAddress;
import dev.atrium.web.admin.action.Action;
import dev.atrium.web.admin.action.Actions;
import dev.atrium.web.admin.member.MemberChoice;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.looking.Looks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/**
 * Messages in a list, alone, and taken away. What was said in private is read only by an administrator who asks for that one
 * message on purpose; it is not searched, not listed, not for staff, and each look is recorded as an auditor's is.
 */
@Controller
class AdminMessageController {

    private final Queries queries;
    private final MemberChoice members;
    private final Looks looks;
    private final Actions actions;
    private final Pages pages;

    AdminMessageController(Queries queries, MemberChoice members, Looks looks, Actions actions, Pages pages) {
        this.queries = queries;
        this.members = members;
        this.looks = looks;
        this.actions = actions;
        this.pages = pages;
    }

    @GetMapping({"/admin/messages", "/admin/messages/"})
    View list(HttpServletRequest request, CurrentMember member, Frame frame) {
        ListAddress address = AdminListKind.MESSAGES.address(request);
        ListMessagesQuery query = new ListMessagesQuery(
                address.get("q"),
                members.read(address.get("author"), frame.flash()),
                RoomId.parse(address.get("room")).orElse(null),
                address.stretch());
        ListedMessagesPage found = queries.ask(query, ListedMessagesPage.class);
        return pages.page("admin/messages", new AdminMessageListPage(frame, address, found));
    }

    @GetMapping({"/admin/messages/{id}", "/admin/messages/{id}/"})
    View show(@PathVariable String id, CurrentMember member, Frame frame) {
        return pages.page("admin/message", new AdminMessagePage(frame, find(id, false)));
    }

    @GetMapping("/admin/messages/{id}/private")
    View showPrivate(@PathVariable String id, CurrentMember member, Frame frame) {
        ListedMessage message = find(id, false);
        if (message.text() != null) {
            return new SeeOther("/admin/messages/" + message.id());
        }
        participants(message)
                .forEach(each -> looks.at(each, "message", message.id().toString(), member));
        return pages.page("admin/message", new AdminMessagePage(frame, find(id, true)));
    }

    /** What was said in private is the author's and the other's. */
    private Set<UserId> participants(ListedMessage message) {
        Set<UserId> participants = new LinkedHashSet<>(Set.of(message.author()));
        queries.find(new FindListedRoomQuery(message.room()), ListedRoom.class).stream()
                .flatMap(ListedRoom::seats)
                .forEach(seat -> participants.add(seat.member()));
        return participants;
    }

    @GetMapping("/admin/messages/{id}/delete")
    View ask(@PathVariable String id, CurrentMember member, Frame frame) {
        return actions.ask(deletion(find(id, false)), frame);
    }

    @PostMapping("/admin/messages/{id}/delete")
    View delete(@PathVariable String id, HttpServletRequest request, CurrentMember member, Frame frame) {
        ListedMessage message = find(id, false);
        return actions.perform(
                deletion(message),
                request,
                frame,
                input -> new DeleteMessageCommand(message.room(), message.id(), message.sequence(), message.author()),
                ProcessingGroups.ROOM_MESSAGES);
    }

    private static Action deletion(ListedMessage message) {
        String path = "/admin/messages/" + message.id();
        return new Action("delete-message", message.authorName(), path + "/delete", path, List.of(), true);
    }

    private ListedMessage find(String id, boolean withPrivateText) {
        return MessageId.parse(id)
                .flatMap(message ->
                        queries.find(new FindListedMessageQuery(message, withPrivateText), ListedMessage.class))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
