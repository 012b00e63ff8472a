package dev.atrium.web.audit;

import dev.atrium.web.layout.Frame;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one click or job caused.
 *
 * @param isFirst whether it begins with the first event
 * @param nextPlace where the next page begins, null at the end
 */
public record OriginPage(
        Frame frame,
        String origin,
        List<EventLine> lines,
        boolean isFirst,
        @Nullable Long nextPlace) implements AuditPage {

    @Override
    public String title() {
        return t("audit.origin.title");
    }

    public String first() {
        return "/audit/origin/" + AuditAddress.encode(origin);
    }

    public @Nullable String next() {
        return nextPlace == null ? null : first() + "?beyond=" + nextPlace;
    }

    /** How many steps an event is away from where it began: each is caused by a message of the one before. */
    public int depth(EventLine line) {
        int depth = 0;
        String cause = line.event().cause();
        while (cause != null && depth < lines.size()) {
            String wanted = cause;
            EventLine parent = lines.stream()
                    .filter(other -> other.event().id().equals(wanted))
                    .findFirst()
                    .orElse(null);
            if (parent == null || Objects.equals(parent.event().cause(), cause)) {
                break;
            }
            cause = parent.event().cause();
            depth++;
        }
        return depth;
    }
}
