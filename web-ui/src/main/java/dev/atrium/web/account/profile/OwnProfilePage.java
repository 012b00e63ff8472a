package dev.atrium.web.account.profile;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.profile.ProfileCard.Part;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import dev.atrium.web.layout.Pages;
import gg.jte.Content;
import java.util.List;

/** A member's own page: a column of cards, each with a template of its own. */
public record OwnProfilePage(Frame frame, MemberView member, List<Part> parts, Pages pages) implements Page {

    @Override
    public String title() {
        return t("profile.own.title");
    }

    public String lead() {
        return t("profile.own.lead", member.userName(), texts().day(member.since()));
    }

    public List<Content> cards() {
        return parts.stream()
                .map(part -> pages.part(part.template(), part.view()))
                .toList();
    }
}
