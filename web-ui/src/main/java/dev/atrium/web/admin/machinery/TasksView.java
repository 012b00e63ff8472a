package dev.atrium.web.admin.machinery;

import dev.atrium.api.operation.TasksPage;
import dev.atrium.api.personal.KeyRotation;
import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.layout.Frame;

/**
 * What runs periodically.
 *
 * @param keys how many keys the current master key wraps; it is not all of them while that key is being changed
 */
public record TasksView(Frame frame, TasksPage page, KeyRotation.Progress keys) implements AdminPage {

    @Override
    public String title() {
        return t("admin.tasks.title");
    }

    public String keysText() {
        return t("admin.tasks.keys", keys.wrapped(), keys.total());
    }

    public String name(String task) {
        return WorkNames.task(texts(), task);
    }
}
