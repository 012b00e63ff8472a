package dev.atrium.web.admin.machinery;

import dev.atrium.web.admin.AdminList.Option;
import dev.atrium.web.admin.AdminPage;
import java.util.List;
import java.util.SortedMap;

/** What kinds of work, of which sending a kind of mail is one, are called. */
final class WorkNames {

    private WorkNames() {}

    /** In words where there are some. */
    static String name(AdminPage page, String task) {
        String key = "admin.work." + task;
        return page.texts().has(key) ? page.t(key) : task;
    }

    /** Each with how many pieces there are. */
    static List<Option> options(AdminPage page, SortedMap<String, Long> kinds, String chosen) {
        return kinds.entrySet().stream()
                .map(kind -> new Option(
                        kind.getKey(),
                        name(page, kind.getKey()) + " (" + kind.getValue() + ")",
                        kind.getKey().equals(chosen)))
                .toList();
    }
}
