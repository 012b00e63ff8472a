package dev.atrium.web.account.profile;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.ResendPage;
import dev.atrium.web.layout.Frame;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Offers another verification mail on the profile, as long as the address is not verified. */
@Component
class VerificationCard implements ProfileCard {

    private static final int ORDER = 150;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Part> of(Frame frame, MemberView member) {
        return member.emailVerified()
                ? Optional.empty()
                : Optional.of(new Part("account/profile/verification", new ResendPage(frame, member)));
    }
}
