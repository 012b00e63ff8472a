package dev.atrium.web.admin.member;

import dev.atrium.api.account.RequestEmailVerificationCommand;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.admin.action.ActionInput;
import java.time.Clock;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sends the mail that proves an address once more, for a member who never got it. */
@Component
@Order(70)
class ResendVerificationAction extends SimpleAction {

    private static final Duration LINK_LIVES = Duration.ofDays(3);

    private final IdSource ids;
    private final Clock clock;

    ResendVerificationAction(IdSource ids, Clock clock) {
        super("resend-verification", false, (account, now) -> !account.emailVerified());
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Object command(MemberView account, ActionInput input) {
        return new RequestEmailVerificationCommand(
                account.accountId(),
                account.email(),
                account.language(),
                ids.next(),
                clock.instant().plus(LINK_LIVES));
    }
}
