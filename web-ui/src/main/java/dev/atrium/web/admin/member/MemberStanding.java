package dev.atrium.web.admin.member;

import dev.atrium.api.admin.MemberFilter.Standing;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.admin.AdminPage;
import java.time.Instant;
import java.util.stream.Collectors;

/** How a member stands, in words. */
public record MemberStanding(Standing standing, String text) {

    static MemberStanding of(MemberView member, Instant now, AdminPage page) {
        if (!member.active()) {
            return new MemberStanding(Standing.DEACTIVATED, page.t("admin.standing.deactivated"));
        }
        return member.suspendedAt(now)
                ? new MemberStanding(
                        Standing.SUSPENDED, page.t("admin.standing.suspended-until", page.at(member.suspendedUntil())))
                : new MemberStanding(Standing.ACTIVE, page.t("admin.standing.active"));
    }

    /** For the look of it; the words say the same. */
    public String css() {
        return "badge-" + MemberSearch.name(standing);
    }

    static String roles(MemberView member, AdminPage page) {
        return member.roles().stream()
                .sorted()
                .map(role -> page.t("admin.role." + MemberSearch.name(role)))
                .collect(Collectors.joining(", "));
    }
}
