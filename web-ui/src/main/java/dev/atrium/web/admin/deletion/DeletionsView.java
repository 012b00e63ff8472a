package dev.atrium.web.admin.deletion;

import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.deletion.DeletionsPage;
import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.layout.Frame;

/** Deletions that failed or are under way, those of longest standing first. */
public record DeletionsView(Frame frame, DeletionsPage page) implements AdminPage {

    @Override
    public String title() {
        return t("admin.deletions.title");
    }

    public String phase(DeletionView deletion) {
        return t("admin.phase." + DeletionPhases.name(deletion.phase()));
    }
}
