package dev.atrium.web.account;

import dev.atrium.api.user.CredentialsView;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.FindCredentialsQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.UserId;
import dev.atrium.api.user.UserName;
import dev.atrium.web.account.LoginOutcome.Deactivated;
import dev.atrium.web.account.LoginOutcome.Refused;
import dev.atrium.web.account.LoginOutcome.Suspended;
import dev.atrium.web.account.LoginOutcome.Welcome;
import dev.atrium.web.account.LoginOutcome.Wrong;
import dev.atrium.web.command.Queries;
import dev.atrium.web.security.password.PasswordCheck;
import dev.atrium.web.security.password.TooManySignInsException;
import dev.atrium.web.security.throttle.Attempts;
import dev.atrium.web.security.throttle.Brake;
import dev.atrium.web.security.throttle.Limit;
import dev.atrium.web.security.throttle.Limit.Counted;
import dev.atrium.web.security.throttle.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whether somebody may sign in, without telling anybody whether an account exists. */
@Component
class Login {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    static final Limit PER_ACCOUNT = new Limit("login-account", 5, WINDOW);
    static final Limit PER_ADDRESS = new Limit("login-address", 20, WINDOW);

    private final Queries queries;
    private final PasswordCheck passwords;
    private final Attempts attempts;
    private final Brake brake;
    private final Clock clock;

    Login(Queries queries, PasswordCheck passwords, Attempts attempts, Brake brake, Clock clock) {
        this.queries = queries;
        this.passwords = passwords;
        this.attempts = attempts;
        this.brake = brake;
        this.clock = clock;
    }

    /** @param network what the visitor's tries are counted for */
    LoginOutcome attempt(String nameOrEmail, String password, String network) {
        Optional<CredentialsView> found = find(nameOrEmail);
        Counted account = PER_ACCOUNT.of(accountKey(nameOrEmail, found));
        return switch (attempts.take(account, PER_ADDRESS.of(network))) {
            case Verdict.Wait wait -> refuse(wait.time());
            case Verdict.Go go -> check(found, password, account, go);
        };
    }

    /** Only what could be a name or an address is looked for; the rest is wrong in the same way. */
    private Optional<CredentialsView> find(String nameOrEmail) {
        boolean possible = UserName.parse(nameOrEmail).isPresent()
                || EmailAddress.parse(nameOrEmail).isPresent();
        return possible ? queries.find(new FindCredentialsQuery(nameOrEmail), CredentialsView.class) : Optional.empty();
    }

    /** One account is counted once, whether it is tried by its name or by its address. */
    private static String accountKey(String nameOrEmail, Optional<CredentialsView> found) {
        return found.map(credentials -> accountKey(credentials.member().id()))
                .orElseGet(() -> "name " + nameOrEmail.toLowerCase(Locale.ROOT));
    }

    static String accountKey(UserId member) {
        return "id " + member;
    }

    private LoginOutcome refuse(Duration wait) {
        brake.hold();
        return new Refused(wait);
    }

    private LoginOutcome check(Optional<CredentialsView> found, String password, Counted account, Verdict.Go go) {
        boolean right = matches(found, password, go);
        if (found.isEmpty() || !right) {
            return new Wrong();
        }
        attempts.forgive(account);
        return standing(found.get().member());
    }

    private boolean matches(Optional<CredentialsView> found, String password, Verdict.Go go) {
        try {
            return passwords.matches(password, found.map(CredentialsView::password));
        } catch (TooManySignInsException busy) {
            attempts.giveBack(go);
            throw busy;
        }
    }

    LoginOutcome standing(MemberView member) {
        Instant suspendedUntil = member.suspendedUntil();
        if (!member.active()) {
            return new Deactivated();
        }
        if (suspendedUntil != null && member.suspendedAt(clock.instant())) {
            return new Suspended(suspendedUntil);
        }
        return new Welcome(member);
    }
}
