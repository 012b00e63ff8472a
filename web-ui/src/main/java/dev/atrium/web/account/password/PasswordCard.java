package dev.atrium.web.account.password;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.profile.ProfileCard;
import dev.atrium.web.layout.Frame;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads from the profile to the form that changes the password. */
@Component
class PasswordCard implements ProfileCard {

    private static final int ORDER = 210;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Part> of(Frame frame, MemberView member) {
        return Optional.of(new Part("account/profile/password", frame.texts()));
    }
}
