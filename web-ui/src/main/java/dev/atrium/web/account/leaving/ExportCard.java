package dev.atrium.web.account.leaving;

import dev.atrium.api.export.DataExports;
import dev.atrium.api.export.ExportView;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.profile.ProfileCard;
import dev.atrium.web.layout.Frame;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The card for carrying one's data home. */
@Component
class ExportCard implements ProfileCard {

    private static final int BEFORE_LEAVING = 890;

    private final DataExports exports;
    private final Clock clock;

    ExportCard(DataExports exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    @Override
    public int order() {
        return BEFORE_LEAVING;
    }

    @Override
    public Optional<Part> of(Frame frame, MemberView member) {
        ExportView newest = exports.newest(member.accountId()).orElse(null);
        return Optional.of(new Part("account/profile/export", new ExportPage(frame, newest, clock.instant(), null)));
    }
}
