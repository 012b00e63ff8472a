package dev.atrium.web.audit;

import dev.atrium.api.audit.HistoryFilter;
import dev.atrium.web.audit.Histories.EventPage;
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

/** Everything that one click, request or job caused, whichever aggregate it happened to. */
@Controller
class OriginController {

    private final Histories histories;
    private final Looks looks;
    private final Queries queries;
    private final Pages pages;

    OriginController(Histories histories, Looks looks, Queries queries, Pages pages) {
        this.histories = histories;
        this.looks = looks;
        this.queries = queries;
        this.pages = pages;
    }

    @GetMapping({"/audit/origin/{origin}", "/audit/origin/{origin}/"})
    View show(
            @PathVariable String origin,
            @RequestParam(defaultValue = "") String beyond,
            CurrentMember viewer,
            Frame frame) {
        if (origin.indexOf('\0') >= 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        EventPage found = histories.page(HistoryFilter.ofOrigin(origin), place(beyond), false);
        if (found.events().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        found.subjects().forEach(subject -> looks.at(subject, "origin", origin, viewer));
        Names names = new Names(queries);
        return pages.page(
                "audit/origin",
                new OriginPage(
                        frame,
                        origin,
                        found.events().stream()
                                .map(event -> EventLine.of(event, names))
                                .toList(),
                        beyond.isEmpty(),
                        found.next()));
    }

    /** What cannot be read is the beginning. */
    private static long place(String beyond) {
        try {
            return Long.parseLong(beyond);
        } catch (NumberFormatException atTheStart) {
            return Long.MIN_VALUE;
        }
    }
}
