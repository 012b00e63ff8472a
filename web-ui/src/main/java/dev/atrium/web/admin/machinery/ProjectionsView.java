package dev.atrium.web.admin.machinery;

import dev.atrium.api.operation.DeadLetterCounts;
import dev.atrium.api.operation.ProjectionView;
import dev.atrium.api.operation.ProjectionsPage;
import dev.atrium.api.operation.RebuildView;
import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.layout.Frame;
import java.time.Duration;
import java.util.Locale;

/** How far the projections are. */
public record ProjectionsView(Frame frame, ProjectionsPage page, DeadLetterCounts deadLetters) implements AdminPage {

    private static final int MINUTE = 60;

    @Override
    public String title() {
        return t("admin.projections.title");
    }

    /** While something is rebuilt, the table renews itself. */
    public boolean isBusy() {
        return page.projections().stream().anyMatch(ProjectionsView::isUnderWay);
    }

    public static boolean isUnderWay(ProjectionView projection) {
        RebuildView rebuild = projection.rebuild();
        return rebuild != null && rebuild.state().isUnderWay();
    }

    public boolean mayRebuild(ProjectionView projection) {
        return projection.rebuildable() && !isUnderWay(projection);
    }

    /** What it does, and so would do again. */
    public String whyNotRebuilt(ProjectionView projection) {
        String key = "admin.projection.acts." + projection.group();
        return t(texts().has(key) ? key : "admin.projection.acts");
    }

    public long deadLettersOf(ProjectionView projection) {
        return deadLetters.of(projection.group());
    }

    public String state(RebuildView rebuild) {
        return t("admin.rebuild." + rebuild.state().name().toLowerCase(Locale.ROOT), at(rebuild.noted()));
    }

    public String left(RebuildView rebuild) {
        Duration left = rebuild.remaining();
        if (left == null) {
            return "";
        }
        long seconds = Math.max(1, left.toSeconds());
        return seconds < 2 * MINUTE
                ? texts().count("admin.rebuild.seconds", seconds)
                : texts().count("admin.rebuild.minutes", seconds / MINUTE);
    }
}
