package dev.atrium.web.admin.machinery;

import dev.atrium.api.operation.FailedMailsPage;
import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.layout.Frame;

/** Mails that did not go out. */
public record MailsView(Frame frame, FailedMailsPage page) implements AdminPage {

    @Override
    public String title() {
        return t("admin.mails.title");
    }
}
