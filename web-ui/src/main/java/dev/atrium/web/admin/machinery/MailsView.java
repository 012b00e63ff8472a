package dev.atrium.web.admin.machinery;

import dev.atrium.api.operation.FailedMailsPage;
import dev.atrium.api.operation.FailedMailsPage.Row;
import dev.atrium.web.admin.AdminList;
import dev.atrium.web.admin.ListAddress;
import dev.atrium.web.layout.Frame;
import java.util.List;
import org.springframework.web.util.UriUtils;

/** Mails that did not go out. */
public record MailsView(Frame frame, ListAddress address, FailedMailsPage page) implements AdminList {

    static final String PATH = "/admin/mails";

    @Override
    public List<Column> columns() {
        return List.of(
                column("admin.mail.kind"),
                column("admin.mail.state"),
                column("admin.mail.attempts"),
                column("admin.mail.error"),
                column("admin.mail.queued", "queued"),
                column("admin.mail.cause"),
                column("admin.account.actions"));
    }

    public List<Option> states() {
        return options("state", "admin.mail.state.", List.of("failed", "queued"));
    }

    public List<Option> kinds() {
        return WorkNames.options(this, page.kinds(), address.get("kind"));
    }

    public String name(Row row) {
        return WorkNames.name(texts(), row.kind());
    }

    public static String retry(Row row) {
        return PATH + "/" + UriUtils.encodePathSegment(row.cause(), "UTF-8") + "/retry";
    }
}
