package dev.atrium.web.security.factor;

import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.api.mfa.IssueCodeCommand;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.command.Commands;
import dev.atrium.web.language.Texts;
import dev.atrium.web.security.factor.Sending.Failed;
import dev.atrium.web.security.factor.Sending.NotAsked;
import dev.atrium.web.security.factor.Sending.Sent;
import dev.atrium.web.security.factor.Sending.TooSoon;
import dev.atrium.web.security.throttle.Attempts;
import dev.atrium.web.security.throttle.Limit;
import dev.atrium.web.security.throttle.Verdict;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Codes by e-mail and by text message: six random digits for three minutes. How often is counted for the account and for
 * the address or number, in the database, so new sessions, cookies and nodes change nothing.
 */
@Component
public class SentCodes {

    static final Duration LIFETIME = Duration.ofSeconds(180);

    private static final Limit PER_DESTINATION = new Limit("code-destination", 5, Duration.ofHours(1));
    private static final int CODES = 1_000_000;

    private final Commands commands;
    private final Challenges challenges;
    private final CodeDelivery delivery;
    private final Attempts attempts;
    private final Limit perAccount;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SentCodes(
            Commands commands,
            Challenges challenges,
            CodeDelivery delivery,
            Attempts attempts,
            MfaSettings settings,
            Clock clock) {
        this.commands = commands;
        this.challenges = challenges;
        this.delivery = delivery;
        this.attempts = attempts;
        this.perAccount = new Limit("code-account", 1, settings.resendAfter());
        this.clock = clock;
    }

    /** For the next step of the same challenge: whoever has just typed a sent code has nothing to wait for. */
    public Sending sendNext(PendingChallenge pending, MemberView member, FactorMethod method, Texts texts) {
        attempts.forgive(perAccount.of(member.accountId().toString()));
        return send(pending, member, method, texts);
    }

    /** @param texts in the language that the member reads right now */
    public Sending send(PendingChallenge pending, MemberView member, FactorMethod method, Texts texts) {
        String destination = destination(member, method);
        if (destination.isEmpty()) {
            return new NotAsked();
        }
        return switch (attempts.take(perAccount.of(member.accountId().toString()), PER_DESTINATION.of(destination))) {
            case Verdict.Wait wait -> new TooSoon(clock.instant().plus(wait.time()));
            case Verdict.Go go -> issue(pending, member, method, go, texts);
        };
    }

    private Sending issue(
            PendingChallenge pending, MemberView member, FactorMethod method, Verdict.Go go, Texts texts) {
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        Instant now = clock.instant();
        boolean wanted = commands.ask(
                new IssueCodeCommand(
                        pending.accountId(),
                        pending.id(),
                        method,
                        challenges.fingerprint(pending, method, code),
                        now,
                        now.plus(LIFETIME)),
                Boolean.class);
        if (!wanted) {
            attempts.giveBack(go);
            return new NotAsked();
        }
        Instant again = now.plus(perAccount.within());
        return delivery.deliver(method, member, pending, code, texts) ? new Sent(again) : new Failed(again);
    }

    private static String destination(MemberView member, FactorMethod method) {
        return switch (method) {
            case OTP_EMAIL -> member.email().key();
            case OTP_SMS -> member.phone() == null ? "" : member.phone().key();
            default -> "";
        };
    }
}
