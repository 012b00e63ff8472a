package dev.atrium.web.admin.member;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.layout.Frame;
import java.time.Instant;
import java.util.List;

/**
 * One account: how it stands, and what can be done about it.
 *
 * @param actions the names of what makes sense now; empty for those who may only look
 */
public record AccountPage(Frame frame, MemberView member, List<String> actions, Instant now) implements AdminPage {

    @Override
    public String title() {
        return t("admin.account.title", member.userName().value());
    }

    public MemberStanding standing() {
        return MemberStanding.of(member, now, this);
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
