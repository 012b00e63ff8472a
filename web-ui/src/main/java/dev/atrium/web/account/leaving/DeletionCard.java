package dev.atrium.web.account.leaving;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.profile.ProfileCard;
import dev.atrium.web.layout.Frame;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last card of a profile: leaving. */
@Component
class DeletionCard implements ProfileCard {

    private static final int LAST = 900;

    private final Deletions deletions;

    DeletionCard(Deletions deletions) {
        this.deletions = deletions;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public Optional<Part> of(Frame frame, MemberView member) {
        return Optional.of(new Part("account/profile/deletion", part(frame, member)));
    }

    private DeletionPart part(Frame frame, MemberView member) {
        return new DeletionPart(
                frame, member, deletions.of(member.accountId()).orElse(null), deletions.interval(), deletions.now());
    }
}
