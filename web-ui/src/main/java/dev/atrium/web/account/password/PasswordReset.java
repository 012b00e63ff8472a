package dev.atrium.web.account.password;

import dev.atrium.api.shared.IdSource;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.FindMemberByEmailQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.PasswordResetDesk;
import dev.atrium.api.user.UserId;
import dev.atrium.web.command.Queries;
import dev.atrium.web.security.throttle.Attempts;
import dev.atrium.web.security.throttle.Limit;
import dev.atrium.web.security.throttle.Verdict;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks for links. An address that nobody has is counted, looked up and noted like any other, so neither text nor status nor
 * time tells who is a member.
 */
@Component
class PasswordReset {

    private static final Duration LINK_LIFETIME = Duration.ofHours(1);

    /** No more than the user keeps open at a time, so that a flood of mails cannot make an earlier link useless. */
    private static final Limit PER_MAILBOX = new Limit("password-reset-mailbox", 5, LINK_LIFETIME);

    private static final Limit PER_VISITOR = new Limit("password-reset-visitor", 10, Duration.ofHours(1));

    private final Attempts attempts;
    private final Queries queries;
    private final PasswordResetDesk desk;
    private final IdSource ids;
    private final Clock clock;

    PasswordReset(Attempts attempts, Queries queries, PasswordResetDesk desk, IdSource ids, Clock clock) {
        this.attempts = attempts;
        this.queries = queries;
        this.desk = desk;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param network what the visitor's tries are counted for */
    Verdict ask(EmailAddress address, String network) {
        Verdict verdict = attempts.take(PER_MAILBOX.of(address.key()), PER_VISITOR.of(network));
        if (verdict instanceof Verdict.Go) {
            desk.note(ids.next(), ownerOf(address), clock.instant().plus(LINK_LIFETIME));
        }
        return verdict;
    }

    private @Nullable UserId ownerOf(EmailAddress address) {
        return queries.find(new FindMemberByEmailQuery(address), MemberView.class)
                .map(MemberView::id)
                .orElse(null);
    }
}
