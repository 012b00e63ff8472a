package dev.atrium.web.admin.machinery;

import dev.atrium.api.operation.TasksPage;
import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.layout.Frame;

/** What runs periodically. */
public record TasksView(Frame frame, TasksPage page) implements AdminPage {

    @Override
    public String title() {
        return t("admin.tasks.title");
    }

    /** In words where there are some; a task that is newer than the words shows its name. */
    public String name(String task) {
        String key = "admin.task." + task;
        return texts().has(key) ? t(key) : task;
    }
}
