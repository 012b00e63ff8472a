package dev.atrium.web.account.profile;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.layout.Frame;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who one is: names, address, phone and picture. */
@Component
class IdentityCard implements ProfileCard {

    static final String TEMPLATE = "account/profile/identity";
    private static final int ORDER = 100;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Part> of(Frame frame, MemberView member) {
        return Optional.of(new Part(TEMPLATE, IdentityView.fresh(frame, member)));
    }
}
