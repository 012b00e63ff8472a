package dev.atrium.web.account.profile;

import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.UserId;
import dev.atrium.web.account.profile.ProfileCard.Part;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts a member's own profile page together from its cards. */
@Component
public class ProfilePages {

    private final Pages pages;
    private final List<ProfileCard> cards;

    ProfilePages(Pages pages, List<ProfileCard> cards) {
        this.pages = pages;
        this.cards = cards.stream()
                .sorted(Comparator.comparingInt(ProfileCard::order))
                .toList();
    }

    /** Where a member's profile is; a card's form goes back to it. */
    public static String address(UserId member) {
        return "/users/profile/" + member;
    }

    View own(Frame frame, MemberView member) {
        return pages.page("account/profile/own", new OwnProfilePage(frame, member, parts(frame, member), pages));
    }

    /** The page once more, with one card as its form left it: what was typed, and what is wrong with it. */
    public View again(int status, Frame frame, MemberView member, Part faulty) {
        List<Part> parts = parts(frame, member).stream()
                .map(part -> part.template().equals(faulty.template()) ? faulty : part)
                .toList();
        return pages.page(status, "account/profile/own", new OwnProfilePage(frame, member, parts, pages));
    }

    private List<Part> parts(Frame frame, MemberView member) {
        return cards.stream().flatMap(card -> card.of(frame, member).stream()).toList();
    }
}
