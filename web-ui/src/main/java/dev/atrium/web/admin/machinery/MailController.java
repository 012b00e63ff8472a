package dev.atrium.web.admin.machinery;

import dev.atrium.api.operation.FailedMailsPage;
import dev.atrium.api.operation.FindFailedMailsQuery;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Shows mails that did not go out. */
@Controller
class MailController {

    private final Queries queries;
    private final Pages pages;

    MailController(Queries queries, Pages pages) {
        this.queries = queries;
        this.pages = pages;
    }

    @GetMapping({"/admin/mails", "/admin/mails/"})
    View show(CurrentMember member, Frame frame) {
        FailedMailsPage mails = queries.ask(new FindFailedMailsQuery(), FailedMailsPage.class);
        return pages.page("admin/mails", new MailsView(frame, mails));
    }
}
