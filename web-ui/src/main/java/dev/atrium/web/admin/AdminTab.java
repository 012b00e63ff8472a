package dev.atrium.web.admin;

import java.util.List;

/**
 * A link in the row above every page for administrators.
 *
 * @param key of its text
 * @param forStaff whether staff may open it too
 */
public record AdminTab(String path, String key, boolean forStaff) {

    static final List<AdminTab> ALL = List.of(
            new AdminTab("/admin/", "admin.tab.overview", true),
            new AdminTab("/admin/users", "admin.tab.users", true),
            new AdminTab("/admin/accounts", "admin.tab.accounts", true),
            new AdminTab("/admin/models", "admin.tab.models", true),
            new AdminTab("/admin/rooms", "admin.tab.rooms", true),
            new AdminTab("/admin/messages", "admin.tab.messages", true),
            new AdminTab("/admin/payments", "admin.tab.payments", true),
            new AdminTab("/admin/deletions", "admin.tab.deletions", false),
            new AdminTab("/admin/tasks", "admin.tab.tasks", false),
            new AdminTab("/admin/projections", "admin.tab.projections", false),
            new AdminTab("/admin/dead-letters", "admin.tab.dead-letters", false),
            new AdminTab("/admin/stuck-work", "admin.tab.stuck-work", false),
            new AdminTab("/admin/mails", "admin.tab.mails", false));
}
