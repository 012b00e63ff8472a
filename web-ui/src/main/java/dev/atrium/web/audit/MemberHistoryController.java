package dev.atrium.web.audit;

import dev.atrium.api.audit.FindHistoriesQuery;
import dev.atrium.api.audit.HistoriesPage;
import dev.atrium.api.user.UserId;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.looking.Looks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** All histories that are about one person, also after they have left. */
@Controller
class MemberHistoryController {

    private final Looks looks;
    private final Queries queries;
    private final Pages pages;

    MemberHistoryController(Looks looks, Queries queries, Pages pages) {
        this.looks = looks;
        this.queries = queries;
        this.pages = pages;
    }

    @GetMapping({"/audit/members/{user}", "/audit/members/{user}/"})
    View show(
            @PathVariable String user,
            @RequestParam(defaultValue = "") String beyond,
            CurrentMember viewer,
            Frame frame) {
        UserId id = UserId.parse(user).orElseThrow(MemberHistoryController::notFound);
        HistoriesPage histories = queries.ask(FindHistoriesQuery.about(id, place(beyond)), HistoriesPage.class);
        if (histories.histories().isEmpty()) {
            throw notFound();
        }
        looks.at(id, "member", id.toString(), viewer);
        return pages.page(
                "audit/member",
                new MemberHistoryPage(
                        frame,
                        id,
                        new Names(queries).of(id.toString()),
                        histories.histories(),
                        beyond.isEmpty(),
                        histories.next()));
    }

    private static long place(String beyond) {
        try {
            return Long.parseLong(beyond);
        } catch (NumberFormatException atTheStart) {
            return Long.MAX_VALUE;
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
