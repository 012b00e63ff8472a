package dev.atrium.web.admin.member;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.language.Language;
import dev.atrium.web.layout.Frame;
import java.time.Instant;

/** One user: who they are, and where to find what they did. */
public record UserPage(Frame frame, MemberView member, Instant now) implements AdminPage {

    @Override
    public String title() {
        return member.userName().value();
    }

    public MemberStanding standing() {
        return MemberStanding.of(member, now, this);
    }

    /** By its own name, as the switch above every page has it. */
    public String language() {
        return Language.of(member.language()).ownName();
    }
}
