package dev.atrium.web.admin;

import dev.atrium.api.admin.SiteCounts;
import dev.atrium.api.admin.SiteCounts.Count;
import dev.atrium.web.admin.health.DependencyState;
import dev.atrium.web.layout.Frame;
import java.util.List;

/** What an administrator sees first. */
public record AdminHomePage(Frame frame, SiteCounts counts, List<DependencyState> dependencies) implements AdminPage {

    /** A number with where to see what it counts. */
    public record Figure(String label, String number, String path) {}

    @Override
    public String title() {
        return t("admin.home.title");
    }

    public List<Figure> figures() {
        return List.of(
                figure("admin.home.members", counts.members(), "/admin/users"),
                figure("admin.home.suspended", counts.suspended(), "/admin/accounts?standing=suspended"),
                figure("admin.home.models", counts.models(), "/admin/models"),
                figure("admin.home.rooms", counts.rooms(), "/admin/rooms"),
                figure("admin.home.messages", counts.messages(), "/admin/messages"));
    }

    /** "About" wants the form of many in Polish, whatever the number. */
    private Figure figure(String key, Count count, String path) {
        String number = "%,d".formatted(count.number()).replace(',', '\u202f');
        return count.exact()
                ? new Figure(texts().count(key, count.number()), number, path)
                : new Figure(t(key + ".many"), t("admin.home.about", number), path);
    }
}
