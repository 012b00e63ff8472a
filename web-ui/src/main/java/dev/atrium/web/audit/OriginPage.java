package dev.atrium.web.audit;

import dev.atrium.web.layout.Frame;
import java.util.List;
import java.util.Objects;

/** @param hasMore whether there were more events than one page shows */
public record OriginPage(Frame frame, String origin, List<EventLine> lines, boolean hasMore) implements AuditPage {

    @Override
    public String title() {
        return t("audit.origin.title");
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
