package dev.atrium.web.admin.machinery;

import dev.atrium.api.operation.DeadLettersPage;
import dev.atrium.api.operation.DeadLettersPage.Row;
import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.layout.Frame;

/** What could not be handled. */
public record DeadLettersView(Frame frame, DeadLettersPage page) implements AdminPage {

    @Override
    public String title() {
        return t("admin.dead-letters.title");
    }

    public String path(Row row, String action) {
        return "/admin/dead-letters/" + row.group() + "/" + row.sequence() + "/" + action;
    }
}
