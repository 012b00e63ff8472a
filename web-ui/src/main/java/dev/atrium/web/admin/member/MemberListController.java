package dev.atrium.web.admin.member;

import dev.atrium.api.admin.ListMembersQuery;
import dev.atrium.api.admin.ListedMembersPage;
import dev.atrium.web.admin.AdminListKind;
import dev.atrium.web.admin.ListAddress;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The lists of users and of accounts: the same members, seen from two sides. */
@Controller
class MemberListController {

    private final Queries queries;
    private final Pages pages;
    private final Clock clock;

    MemberListController(Queries queries, Pages pages, Clock clock) {
        this.queries = queries;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping({"/admin/users", "/admin/users/"})
    View users(HttpServletRequest request, CurrentMember member, Frame frame) {
        return list(AdminListKind.USERS, request, frame);
    }

    @GetMapping({"/admin/accounts", "/admin/accounts/"})
    View accounts(HttpServletRequest request, CurrentMember member, Frame frame) {
        return list(AdminListKind.ACCOUNTS, request, frame);
    }

    private View list(AdminListKind kind, HttpServletRequest request, Frame frame) {
        ListAddress address = MemberSearch.inItsOrder(kind.address(request));
        ListMembersQuery query = new ListMembersQuery(MemberSearch.filter(address), address.stretch());
        ListedMembersPage found = queries.ask(query, ListedMembersPage.class);
        return pages.page("admin/members", new MemberListPage(frame, address, found, clock.instant()));
    }
}
