package dev.atrium.web.admin;

import dev.atrium.api.account.Role;
import dev.atrium.web.layout.Page;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page below {@code /admin/}: with a row of links to the others, dates that line up in tables, and what one may do. */
public interface AdminPage extends Page {

    DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    /** Staff may look only. */
    default boolean mayAct() {
        return frame().hasRole(Role.ADMIN);
    }

    default List<AdminTab> tabs() {
        return AdminTab.ALL.stream().filter(tab -> mayAct() || tab.forStaff()).toList();
    }

    default @Nullable String currentTab(AdminTab tab) {
        String path = frame().path().split("[?]", 2)[0];
        boolean here = tab.path().equals("/admin/")
                ? path.equals("/admin") || path.equals("/admin/")
                : (path + "/").startsWith(tab.path() + "/");
        return here ? "page" : null;
    }

    /** As all times of these pages, UTC. */
    default String at(@Nullable Instant instant) {
        return instant == null ? "–" : MINUTE.format(instant);
    }

    default String yesOrNo(boolean fact) {
        return t(fact ? "admin.yes" : "admin.no");
    }
}
