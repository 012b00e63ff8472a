package dev.atrium.benchmark;

import java.util.Locale;

/**
 * One line of the result.
 *
 * @param what was measured
 * @param ours the site's figure with its unit
 * @param limit the figure it is held against, taken in the same run
 * @param value ours against the limit
 * @param target what the value should reach, such as {@code >= 0.5}
 * @param reached whether it does
 * @param note processor time and percentiles
 */
public record Ratio(String what, String ours, String limit, double value, String target, boolean reached, String note) {

    public static Ratio atLeast(double target, String what, String ours, String limit, double value, String note) {
        return new Ratio(what, ours, limit, value, "≥ " + target, value >= target, note);
    }

    public static Ratio atMost(double target, String what, String ours, String limit, double value, String note) {
        return new Ratio(what, ours, limit, value, "≤ " + target, value <= target, note);
    }

    /** As a row of a Markdown table. */
    public String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %s | %s | %s |",
                what,
                ours,
                limit,
                value,
                target,
                reached ? "yes" : "**no**",
                note);
    }
}
