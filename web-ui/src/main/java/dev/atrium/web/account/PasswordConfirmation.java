package dev.atrium.web.account;

import dev.atrium.api.user.CredentialsView;
import dev.atrium.api.user.FindCredentialsQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.PasswordHash;
import dev.atrium.api.user.UserId;
import dev.atrium.web.account.Confirmation.Busy;
import dev.atrium.web.account.Confirmation.Refused;
import dev.atrium.web.account.Confirmation.Right;
import dev.atrium.web.account.Confirmation.Wrong;
import dev.atrium.web.command.Queries;
import dev.atrium.web.security.password.PasswordCheck;
import dev.atrium.web.security.password.TooManySignInsException;
import dev.atrium.web.security.throttle.Attempts;
import dev.atrium.web.security.throttle.Brake;
import dev.atrium.web.security.throttle.Limit.Counted;
import dev.atrium.web.security.throttle.Verdict;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asks members for their password once more before something that matters: a session alone may be a browser that was left
 * open. Tries are counted together with those of signing in, so a form of this kind is no second place to guess at.
 */
@Component
public class PasswordConfirmation {

    private final Queries queries;
    private final PasswordCheck passwords;
    private final Attempts attempts;
    private final Brake brake;

    PasswordConfirmation(Queries queries, PasswordCheck passwords, Attempts attempts, Brake brake) {
        this.queries = queries;
        this.passwords = passwords;
        this.attempts = attempts;
        this.brake = brake;
    }

    /** @param network what the visitor's tries are counted for, see {@code VisitorAddress} */
    public Confirmation confirm(MemberView member, String password, String network) {
        if (password.isEmpty()) {
            return new Wrong();
        }
        Counted account = Login.PER_ACCOUNT.of(Login.accountKey(member.id()));
        return switch (attempts.take(account, Login.PER_ADDRESS.of(network))) {
            case Verdict.Wait wait -> {
                brake.hold();
                yield new Refused(wait.time());
            }
            case Verdict.Go go -> check(member, password, account, go);
        };
    }

    /** Whoever has just got a new password need not wait for what was tried with the old one. */
    public void forget(UserId member) {
        attempts.forgive(Login.PER_ACCOUNT.of(Login.accountKey(member)));
    }

    private Confirmation check(MemberView member, String password, Counted account, Verdict.Go go) {
        try {
            if (!passwords.matches(password, hashOf(member))) {
                return new Wrong();
            }
            attempts.forgive(account);
            return new Right();
        } catch (TooManySignInsException busy) {
            attempts.giveBack(go);
            return new Busy();
        }
    }

    /** Found by name, which may be another member's by now: then nothing matches. */
    private Optional<PasswordHash> hashOf(MemberView member) {
        return queries.find(new FindCredentialsQuery(member.userName().value()), CredentialsView.class)
                .filter(found -> found.member().id().equals(member.id()))
                .map(CredentialsView::password);
    }
}
