package dev.atrium.web.admin.room;

import dev.atrium.api.admin.FindListedRoomQuery;
import dev.atrium.api.admin.ListRoomsQuery;
import dev.atrium.api.admin.ListedRoom;
import dev.atrium.api.admin.ListedRoomsPage;
import dev.atrium.api.room.RoomId;
import dev.atrium.web.admin.AdminListKind;
import dev.atrium.web.admin.ListAddress;
import dev.atrium.web.admin.member.MemberChoice;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Rooms in a list, and alone. */
@Controller
class AdminRoomController {

    private final Queries queries;
    private final MemberChoice members;
    private final Pages pages;

    AdminRoomController(Queries queries, MemberChoice members, Pages pages) {
        this.queries = queries;
        this.members = members;
        this.pages = pages;
    }

    @GetMapping({"/admin/rooms", "/admin/rooms/"})
    View list(HttpServletRequest request, CurrentMember member, Frame frame) {
        ListAddress address = AdminListKind.ROOMS.address(request);
        ListRoomsQuery query =
                new ListRoomsQuery(members.read(address.get("member"), frame.flash()), address.stretch());
        ListedRoomsPage found = queries.ask(query, ListedRoomsPage.class);
        return pages.page("admin/rooms", new AdminRoomListPage(frame, address, found));
    }

    @GetMapping({"/admin/rooms/{id}", "/admin/rooms/{id}/"})
    View show(@PathVariable String id, CurrentMember member, Frame frame) {
        ListedRoom room = RoomId.parse(id)
                .flatMap(name -> queries.find(new FindListedRoomQuery(name), ListedRoom.class))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.page("admin/room", new AdminRoomPage(frame, room));
    }
}
