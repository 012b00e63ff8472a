package dev.atrium.web.account.leaving;

import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a member's leaving stands, as the card in the profile shows it.
 *
 * @param deletion null while none is scheduled
 */
public record DeletionPart(
        Frame frame, MemberView member, @Nullable DeletionView deletion, Duration interval, Instant now)
        implements Page {

    @Override
    public String title() {
        return t("leaving.title");
    }

    public boolean stoppable() {
        return deletion != null && deletion.phase() == DeletionPhase.PENDING;
    }

    public String remaining() {
        return deletion == null ? "" : Countdown.text(Duration.between(now, deletion.deletionDate()), texts());
    }

    /** Names and values, in the order of reading. */
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        if (deletion != null) {
            details.put(
                    t("leaving.details.phase"),
                    t("leaving.phase." + deletion.phase().name()));
            details.put(t("leaving.details.scheduled"), texts().moment(deletion.scheduledAt()) + " UTC");
            details.put(t("leaving.details.date"), texts().moment(deletion.deletionDate()) + " UTC");
            details.put(t("leaving.details.interval"), written(interval));
            details.put(t("leaving.details.account"), member.accountId().toString());
            details.put(t("leaving.details.user"), member.id().toString());
        }
        return details;
    }

    /** As one sets it: Java would call a month 720 hours. */
    private static String written(Duration interval) {
        return interval.equals(Duration.ofDays(interval.toDays()))
                ? "P" + interval.toDays() + "D"
                : interval.toString();
    }
}
