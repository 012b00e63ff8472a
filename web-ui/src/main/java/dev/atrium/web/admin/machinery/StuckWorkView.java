package dev.atrium.web.admin.machinery;

import dev.atrium.api.operation.StuckWorkPage;
import dev.atrium.api.operation.StuckWorkPage.Row;
import dev.atrium.web.admin.AdminList;
import dev.atrium.web.admin.ListAddress;
import dev.atrium.web.layout.Frame;
import java.util.List;
import org.springframework.web.util.UriUtils;

/** What could not be done yet. */
public record StuckWorkView(Frame frame, ListAddress address, StuckWorkPage page) implements AdminList {

    static final String PATH = "/admin/stuck-work";

    @Override
    public List<Column> columns() {
        return List.of(
                column("admin.work.what"),
                column("admin.dead-letter.cause"),
                column("admin.deletion.failures"),
                column("admin.work.failed", "failed"),
                column("admin.deletion.next"),
                column("admin.account.actions"));
    }

    public List<Option> kinds() {
        return WorkNames.options(this, page.kinds(), address.get("task"));
    }

    public String name(Row row) {
        return WorkNames.name(texts(), row.task());
    }

    public static String path(Row row, String action) {
        return String.join("/", PATH, segment(row.task()), segment(row.instance()), action);
    }

    private static String segment(String text) {
        return UriUtils.encodePathSegment(text, "UTF-8");
    }
}
