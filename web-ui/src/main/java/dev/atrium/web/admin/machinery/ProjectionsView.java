package dev.atrium.web.admin.machinery;

import dev.atrium.api.operation.DeadLetterCounts;
import dev.atrium.api.operation.ProjectionView;
import dev.atrium.api.operation.ProjectionsPage;
import dev.atrium.api.operation.RebuildView;
import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.layout.Frame;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far the projections are.
 *
 * @param watched the groups that were being rebuilt when this was shown before
 */
public record ProjectionsView(Frame frame, ProjectionsPage page, DeadLetterCounts deadLetters, Set<String> watched)
        implements AdminPage {

    public static final String PATH = "/admin/projections";

    /** The element whose words screen readers read out when they change. */
    public static final String SAYING = "projections-said";

    private static final int MINUTE = 60;

    @Override
    public String title() {
        return t("admin.projections.title");
    }

    /** While something is rebuilt, the table renews itself. */
    public boolean isBusy() {
        return page.projections().stream().anyMatch(ProjectionsView::isUnderWay);
    }

    /** The next look, which tells what of this has ended by then. */
    public String again() {
        String underWay = page.projections().stream()
                .filter(ProjectionsView::isUnderWay)
                .map(ProjectionView::group)
                .collect(Collectors.joining(","));
        return underWay.isEmpty() ? PATH : PATH + "?watched=" + underWay;
    }

    /** What has ended since the page was shown before. */
    public String news() {
        return page.projections().stream()
                .filter(projection -> watched.contains(projection.group()) && !isUnderWay(projection))
                .map(this::outcome)
                .collect(Collectors.joining(" "));
    }

    private String outcome(ProjectionView projection) {
        RebuildView rebuild = projection.rebuild();
        return rebuild == null ? "" : projection.group() + ": " + state(rebuild) + ".";
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

    public String failure(RebuildView rebuild) {
        return RebuildView.NODE_GONE.equals(rebuild.failure())
                ? t("admin.rebuild.node-gone")
                : String.valueOf(rebuild.failure());
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
