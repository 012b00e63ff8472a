package dev.atrium.web.admin.member;

import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.admin.deletion.DeletionPhases;
import dev.atrium.web.layout.Frame;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One account: how it stands, and what can be done about it.
 *
 * @param stripeCustomer null while Stripe does not know the member
 * @param deletion null if none is scheduled
 * @param actions the names of what makes sense now; empty for those who may only look
 */
public record AccountPage(
        Frame frame,
        MemberView member,
        @Nullable String stripeCustomer,
        @Nullable DeletionView deletion,
        List<String> actions,
        Instant now)
        implements AdminPage {

    @Override
    public String title() {
        return t("admin.account.title", member.userName().value());
    }

    public MemberStanding standing() {
        return MemberStanding.of(member, now, this);
    }

    public String phase() {
        return deletion == null ? t("admin.deletion.none") : t("admin.phase." + DeletionPhases.name(deletion.phase()));
    }

    public String roles() {
        return MemberStanding.roles(member, this);
    }

    public String path(String action) {
        return "/admin/accounts/" + member.accountId() + "/" + action;
    }

    public String button(String action) {
        return t("admin." + action + ".button");
    }
}
