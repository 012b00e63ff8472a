package dev.atrium.web.admin.machinery;

import dev.atrium.api.operation.CountDeadLettersQuery;
import dev.atrium.api.operation.DeadLetterCounts;
import dev.atrium.api.operation.DeadLettersPage;
import dev.atrium.api.operation.DeadLettersPage.Row;
import dev.atrium.api.operation.DiscardDeadLettersCommand;
import dev.atrium.api.operation.FindDeadLetterQuery;
import dev.atrium.api.operation.FindDeadLettersQuery;
import dev.atrium.api.operation.RetryDeadLettersCommand;
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
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Shows events that could not be handled, and what became of them. */
@Controller
class DeadLetterController {

    private static final String PATH = "/admin/dead-letters";
    private static final String ONE = PATH + "/{group}/{sequence}";

    private final Queries queries;
    private final Actions actions;
    private final Pages pages;

    DeadLetterController(Queries queries, Actions actions, Pages pages) {
        this.queries = queries;
        this.actions = actions;
        this.pages = pages;
    }

    @GetMapping({PATH, PATH + "/"})
    View show(HttpServletRequest request, CurrentMember member, Frame frame) {
        ListAddress address = AdminListKind.DEAD_LETTERS.address(request);
        FindDeadLettersQuery query = new FindDeadLettersQuery(address.get("group"), address.stretch());
        return pages.page(
                "admin/deadLetters",
                new DeadLettersView(
                        frame,
                        address,
                        queries.ask(query, DeadLettersPage.class),
                        queries.ask(new CountDeadLettersQuery(), DeadLetterCounts.class)));
    }

    @GetMapping(ONE + "/retry")
    View askRetry(@PathVariable String group, @PathVariable String sequence, CurrentMember member, Frame frame) {
        return ask("retry-letters", group, sequence, frame);
    }

    @GetMapping(ONE + "/discard")
    View askDiscard(@PathVariable String group, @PathVariable String sequence, CurrentMember member, Frame frame) {
        return ask("discard-letters", group, sequence, frame);
    }

    @PostMapping(ONE + "/retry")
    View retry(
            @PathVariable String group,
            @PathVariable String sequence,
            HttpServletRequest request,
            CurrentMember member,
            Frame frame) {
        return act(
                "retry-letters", group, sequence, request, frame, row -> new RetryDeadLettersCommand(group, sequence));
    }

    @PostMapping(ONE + "/discard")
    View discard(
            @PathVariable String group,
            @PathVariable String sequence,
            HttpServletRequest request,
            CurrentMember member,
            Frame frame) {
        return act(
                "discard-letters",
                group,
                sequence,
                request,
                frame,
                row -> new DiscardDeadLettersCommand(group, sequence));
    }

    private View ask(String name, String group, String sequence, Frame frame) {
        return find(group, sequence)
                .map(row -> actions.ask(action(name, row, frame), frame))
                .orElseGet(() -> actions.nothingToDo(PATH, frame));
    }

    private View act(
            String name,
            String group,
            String sequence,
            HttpServletRequest request,
            Frame frame,
            Function<Row, Object> command) {
        return find(group, sequence)
                .map(row -> actions.operate(action(name, row, frame), request, frame, command.apply(row)))
                .orElseGet(() -> actions.nothingToDo(PATH, frame));
    }

    private static Action action(String name, Row row, Frame frame) {
        String path = PATH + "/" + row.group() + "/" + row.sequence() + "/" + name.split("-", 2)[0];
        String which = row.group() + " " + row.sequence();
        return new Action(name, which, path, PATH, List.of(), name.startsWith("discard"))
                .called(WorkNames.event(frame.texts(), row.eventType()) + " (" + which + ")");
    }

    private Optional<Row> find(String group, String sequence) {
        return queries.find(new FindDeadLetterQuery(group, sequence), Row.class);
    }
}
