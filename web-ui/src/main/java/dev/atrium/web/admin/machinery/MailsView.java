package dev.atrium.web.admin.machinery;

import dev.atrium.api.operation.FailedMailsPage;
import dev.atrium.api.operation.FailedMailsPage.Row;
import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.layout.Frame;

/** Mails that did not go out. */
public record MailsView(Frame frame, FailedMailsPage page) implements AdminPage {

    @Override
    public String title() {
        return t("admin.mails.title");
    }

    /** In words where there are some, as the work of sending it is named. */
    public String name(Row row) {
        String key = "admin.work." + row.kind();
        return texts().has(key) ? t(key) : row.kind();
    }
}
