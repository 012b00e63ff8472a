package dev.atrium.web.admin.machinery;

import dev.atrium.api.operation.StuckWorkPage;
import dev.atrium.api.operation.StuckWorkPage.Row;
import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.layout.Frame;
import org.springframework.web.util.UriUtils;

/** What could not be done yet. */
public record StuckWorkView(Frame frame, StuckWorkPage page) implements AdminPage {

    static final String PATH = "/admin/stuck-work";

    @Override
    public String title() {
        return t("admin.stuck-work.title");
    }

    public String name(Row row) {
        String key = "admin.work." + row.task();
        return texts().has(key) ? t(key) : row.task();
    }

    public static String path(Row row, String action) {
        return String.join("/", PATH, segment(row.task()), segment(row.instance()), action);
    }

    private static String segment(String text) {
        return UriUtils.encodePathSegment(text, "UTF-8");
    }
}
