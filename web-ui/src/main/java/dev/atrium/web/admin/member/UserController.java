package dev.atrium.web.admin.member;

import dev.atrium.api.user.FindMemberQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.UserId;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The page of one user. */
@Controller
class UserController {

    private final Queries queries;
    private final Pages pages;
    private final Clock clock;

    UserController(Queries queries, Pages pages, Clock clock) {
        this.queries = queries;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping({"/admin/users/{id}", "/admin/users/{id}/"})
    View show(@PathVariable String id, CurrentMember member, Frame frame) {
        MemberView found = UserId.parse(id)
                .flatMap(user -> queries.find(new FindMemberQuery(user), MemberView.class))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.page("admin/user", new UserPage(frame, found, clock.instant()));
    }
}
