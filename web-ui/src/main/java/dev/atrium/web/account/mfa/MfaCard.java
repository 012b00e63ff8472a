package dev.atrium.web.account.mfa;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.profile.ProfileCard;
import dev.atrium.web.layout.Frame;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows on one's profile whether multi-factor authentication is on, and switches it. */
@Component
class MfaCard implements ProfileCard {

    private static final int ORDER = 220;

    private final MfaPages pages;

    MfaCard(MfaPages pages) {
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Part> of(Frame frame, MemberView member) {
        MfaView view = new MfaView(frame, pages.factor(member).orElse(null), false);
        return Optional.of(new Part("account/profile/mfa", view));
    }
}
