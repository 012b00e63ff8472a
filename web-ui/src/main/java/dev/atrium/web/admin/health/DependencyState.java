package dev.atrium.web.admin.health;

import org.jspecify.annotations.Nullable;

/**
 * How a dependency answered.
 *
 * @param vital whether pages cannot be served without it
 * @param millis how long the answer took
 * @param fault the kind of fault, which is the same in all languages; null while it is up
 */
public record DependencyState(
        String name, boolean vital, long millis, @Nullable String fault) {

    private static final long SLOW_MILLIS = 500;

    public boolean up() {
        return fault == null;
    }

    public String textKey() {
        if (!up()) {
            return "admin.health.down";
        }
        return millis > SLOW_MILLIS ? "admin.health.slow" : "admin.health.up";
    }

    public String css() {
        if (!up()) {
            return "badge-bad";
        }
        return millis > SLOW_MILLIS ? "badge-warning" : "badge-good";
    }
}
