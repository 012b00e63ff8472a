package dev.atrium.web.admin.machinery;

import dev.atrium.api.operation.DiscardWorkCommand;
import dev.atrium.api.operation.FindPieceOfWorkQuery;
import dev.atrium.api.operation.FindStuckWorkQuery;
import dev.atrium.api.operation.RetryWorkCommand;
import dev.atrium.api.operation.StuckWorkPage;
import dev.atrium.api.operation.StuckWorkPage.Row;
import dev.atrium.web.admin.AdminListKind;
import dev.atrium.web.admin.ListAddress;
import dev.atrium.web.admin.action.Action;
import dev.atrium.web.admin.action.Actions;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What sagas and policies could not do yet; tried at once, or given up. */
@Controller
class StuckWorkController {

    private static final String PATH = StuckWorkView.PATH;
    private static final String RETRY = "retry-work";
    private static final String DISCARD = "discard-work";
    private static final String ONE = PATH + "/{task}/{instance}";

    private final Queries queries;
    private final Actions actions;
    private final Pages pages;

    StuckWorkController(Queries queries, Actions actions, Pages pages) {
        this.queries = queries;
        this.actions = actions;
        this.pages = pages;
    }

    @GetMapping({PATH, PATH + "/"})
    View show(HttpServletRequest request, CurrentMember member, Frame frame) {
        ListAddress address = AdminListKind.STUCK_WORK.address(request);
        FindStuckWorkQuery query = new FindStuckWorkQuery(address.get("task"), address.get("q"), address.stretch());
        return pages.page(
                "admin/stuckWork", new StuckWorkView(frame, address, queries.ask(query, StuckWorkPage.class)));
    }

    @GetMapping(ONE + "/retry")
    View askRetry(@PathVariable String task, @PathVariable String instance, CurrentMember member, Frame frame) {
        return ask(RETRY, task, instance, frame);
    }

    @GetMapping(ONE + "/discard")
    View askDiscard(@PathVariable String task, @PathVariable String instance, CurrentMember member, Frame frame) {
        return ask(DISCARD, task, instance, frame);
    }

    @PostMapping(ONE + "/retry")
    View retry(
            @PathVariable String task,
            @PathVariable String instance,
            HttpServletRequest request,
            CurrentMember member,
            Frame frame) {
        return act(RETRY, new RetryWorkCommand(task, instance), task, instance, request, frame);
    }

    @PostMapping(ONE + "/discard")
    View discard(
            @PathVariable String task,
            @PathVariable String instance,
            HttpServletRequest request,
            CurrentMember member,
            Frame frame) {
        return act(DISCARD, new DiscardWorkCommand(task, instance), task, instance, request, frame);
    }

    private View ask(String name, String task, String instance, Frame frame) {
        return find(name, task, instance)
                .map(row -> actions.ask(action(name, row, frame), frame))
                .orElseGet(() -> actions.nothingToDo(PATH, frame));
    }

    private View act(
            String name, Object command, String task, String instance, HttpServletRequest request, Frame frame) {
        return find(name, task, instance)
                .map(row -> actions.operate(action(name, row, frame), request, frame, command))
                .orElseGet(() -> actions.nothingToDo(PATH, frame));
    }

    private static Action action(String name, Row row, Frame frame) {
        String path = StuckWorkView.path(row, name.split("-", 2)[0]);
        return new Action(name, row.task() + " " + row.instance(), path, PATH, List.of(), name.equals(DISCARD))
                .called(WorkNames.name(frame.texts(), row.task()) + " (" + row.instance() + ")");
    }

    private Optional<Row> find(String name, String task, String instance) {
        Optional<Row> found = queries.find(new FindPieceOfWorkQuery(task, instance), Row.class);
        if (name.equals(DISCARD) && found.isPresent() && !found.get().discardable()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }
}
