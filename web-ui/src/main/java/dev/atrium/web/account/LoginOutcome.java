package dev.atrium.web.account;

import dev.atrium.api.user.MemberView;
import java.time.Duration;
import java.time.Instant;

/** What came of a try to sign in. */
sealed interface LoginOutcome {

    record Welcome(MemberView member) implements LoginOutcome {}

    /** The name or the password is wrong; which one, nobody is told. */
    record Wrong() implements LoginOutcome {}

    /** Too many failures lately. */
    record Refused(Duration time) implements LoginOutcome {}

    /** The password was right. */
    record Suspended(Instant until) implements LoginOutcome {}

    /** The password was right. */
    record Deactivated() implements LoginOutcome {}
}
