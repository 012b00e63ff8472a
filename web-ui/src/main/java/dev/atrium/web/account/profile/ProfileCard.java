package dev.atrium.web.account.profile;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.layout.Frame;
import java.util.Optional;

/**
 * A section of a member's own profile page; every bean of this type is one. The page knows none of them, so each part of the
 * site brings its own, with a small controller for what can be done in it.
 */
public interface ProfileCard {

    /** Its place in the column, smallest first: who one is comes at 100, safety from 200 on, leaving from 800 on. */
    int order();

    /** What it shows; empty where it has no meaning for this member. */
    Optional<Part> of(Frame frame, MemberView member);

    /**
     * A rendered section.
     *
     * @param template a path below {@code src/main/jte} without its suffix, such as {@code account/profile/identity}
     * @param view the one record that the template takes
     */
    record Part(String template, Object view) {}
}
