package dev.atrium.web.audit;

import dev.atrium.api.audit.HistoryView;
import dev.atrium.api.user.UserId;
import dev.atrium.web.audit.Histories.EventPage;
import dev.atrium.web.audit.HistoryListPage.Subject;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.looking.Looks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The timeline of one aggregate, and of everything. */
@Controller
class HistoryController {

    private static final int UNPROCESSABLE = 422;

    private final Histories histories;
    private final Looks looks;
    private final Queries queries;
    private final Pages pages;

    HistoryController(Histories histories, Looks looks, Queries queries, Pages pages) {
        this.histories = histories;
        this.looks = looks;
        this.queries = queries;
        this.pages = pages;
    }

    @GetMapping({"/audit/history/{aggregate}", "/audit/history/{aggregate}/"})
    View timeline(@PathVariable String aggregate, CurrentMember viewer, Frame frame, HttpServletRequest request) {
        HistoryView history = find(aggregate);
        looks.at(history, viewer);
        AuditAddress address = AuditAddress.of(path(aggregate), aggregate, request);
        return pages.page("audit/history", page(frame, address, history, null));
    }

    /** Where who is sent back to a form that was not accepted comes, as by choosing another language there. */
    @GetMapping({"/audit/history/{aggregate}/reason", "/audit/history/{aggregate}/reason/"})
    View askForReason(@PathVariable String aggregate, CurrentMember viewer) {
        return new SeeOther(path(aggregate));
    }

    @PostMapping({"/audit/history/{aggregate}/reason", "/audit/history/{aggregate}/reason/"})
    View giveReason(
            @PathVariable String aggregate,
            @RequestParam(defaultValue = "") String reason,
            CurrentMember viewer,
            Frame frame,
            HttpServletRequest request) {
        HistoryView history = find(aggregate);
        LookReason given = LookReason.of(reason);
        if (!given.isRight()) {
            looks.at(history, viewer);
            AuditAddress address = AuditAddress.of(path(aggregate), aggregate, request);
            return pages.page(UNPROCESSABLE, "audit/history", page(frame, address, history, given));
        }
        looks.because(given.typed(), history, viewer);
        frame.flash().success("flash.audit.reason-kept");
        return new SeeOther(path(aggregate));
    }

    /** Without what the events say: that is shown one history at a time, where looking is recorded. */
    @GetMapping({"/audit/events", "/audit/events/"})
    View everything(CurrentMember viewer, Frame frame, HttpServletRequest request) {
        AuditAddress address = AuditAddress.of("/audit/events", null, request);
        address.persons().forEach((filter, person) -> looks.at(person, "events", filter, viewer));
        return pages.page("audit/events", page(frame, address, null, null));
    }

    private HistoryListPage page(
            Frame frame, AuditAddress address, @Nullable HistoryView history, @Nullable LookReason reason) {
        address.noId().ifPresent(id -> frame.flash().error("flash.audit.no-id", id));
        EventPage found = histories.page(address.filter(), address.beyond(), address.newestFirst());
        Names names = new Names(queries);
        List<UserId> subjects = history == null ? List.of() : history.subjects();
        return new HistoryListPage(
                frame,
                address,
                history,
                subjects.stream()
                        .map(subject -> new Subject(subject, names.of(subject.toString())))
                        .toList(),
                found.events().stream().map(event -> EventLine.of(event, names)).toList(),
                found.next(),
                reason);
    }

    private HistoryView find(String aggregate) {
        return histories.find(aggregate).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String path(String aggregate) {
        return "/audit/history/" + AuditAddress.encode(aggregate);
    }
}
