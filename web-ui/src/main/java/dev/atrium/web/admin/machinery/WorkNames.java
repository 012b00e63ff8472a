package dev.atrium.web.admin.machinery;

import dev.atrium.web.admin.AdminList.Option;
import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.language.Texts;
import java.util.List;
import java.util.SortedMap;

/** What kinds of work, of which sending a kind of mail is one, tasks and events are called. */
final class WorkNames {

    private WorkNames() {}

    /** In words where there are some; what is newer than the words shows its name. */
    static String name(Texts texts, String task) {
        return words(texts, "admin.work.", task);
    }

    static String task(Texts texts, String task) {
        return words(texts, "admin.task.", task);
    }

    static String event(Texts texts, String type) {
        return words(texts, "audit.event.", type);
    }

    private static String words(Texts texts, String keys, String name) {
        return texts.has(keys + name) ? texts.get(keys + name) : name;
    }

    /** Each with how many pieces there are. */
    static List<Option> options(AdminPage page, SortedMap<String, Long> kinds, String chosen) {
        return kinds.entrySet().stream()
                .map(kind -> new Option(
                        kind.getKey(),
                        name(page.texts(), kind.getKey()) + " (" + kind.getValue() + ")",
                        kind.getKey().equals(chosen)))
                .toList();
    }
}
