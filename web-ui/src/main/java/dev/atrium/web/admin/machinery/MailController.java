package dev.atrium.web.admin.machinery;

import dev.atrium.api.operation.FailedMailsPage;
import dev.atrium.api.operation.FailedMailsPage.Row;
import dev.atrium.api.operation.FindFailedMailQuery;
import dev.atrium.api.operation.FindFailedMailsQuery;
import dev.atrium.api.operation.RetryMailCommand;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Shows mails that did not go out, and has them sent after all. */
@Controller
class MailController {

    private static final String PATH = MailsView.PATH;
    private static final String RETRY = PATH + "/{cause}/retry";

    private final Queries queries;
    private final Actions actions;
    private final Pages pages;

    MailController(Queries queries, Actions actions, Pages pages) {
        this.queries = queries;
        this.actions = actions;
        this.pages = pages;
    }

    @GetMapping({PATH, PATH + "/"})
    View show(HttpServletRequest request, CurrentMember member, Frame frame) {
        ListAddress address = AdminListKind.MAILS.address(request);
        FindFailedMailsQuery query = new FindFailedMailsQuery(
                address.get("state"), address.get("kind"), address.get("q"), address.stretch());
        return pages.page("admin/mails", new MailsView(frame, address, queries.ask(query, FailedMailsPage.class)));
    }

    @GetMapping(RETRY)
    View askRetry(@PathVariable String cause, CurrentMember member, Frame frame) {
        return find(cause)
                .map(row -> actions.ask(retry(row, frame), frame))
                .orElseGet(() -> actions.nothingToDo(PATH, frame));
    }

    @PostMapping(RETRY)
    View retry(@PathVariable String cause, HttpServletRequest request, CurrentMember member, Frame frame) {
        return find(cause)
                .map(row -> actions.operate(retry(row, frame), request, frame, new RetryMailCommand(row.cause())))
                .orElseGet(() -> actions.nothingToDo(PATH, frame));
    }

    private static Action retry(Row row, Frame frame) {
        return new Action("retry-mail", row.kind() + " " + row.cause(), MailsView.retry(row), PATH, List.of(), false)
                .called(WorkNames.name(frame.texts(), row.kind()));
    }

    private Optional<Row> find(String cause) {
        return queries.find(new FindFailedMailQuery(cause), Row.class).filter(Row::sendable);
    }
}
