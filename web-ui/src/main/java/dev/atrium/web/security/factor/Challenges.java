package dev.atrium.web.security.factor;

import dev.atrium.api.mfa.AnswerChallengeCommand;
import dev.atrium.api.mfa.ChallengeAnswer;
import dev.atrium.api.mfa.ChallengeOpening;
import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.mfa.CloseChallengeCommand;
import dev.atrium.api.mfa.Enrolment;
import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.api.mfa.OpenChallengeCommand;
import dev.atrium.api.personal.Fingerprints;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.command.Commands;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks browsers for a second factor, and takes their answers to the account, which alone decides. */
@Component
public class Challenges {

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int TOKEN_BYTES = 32;

    private final Commands commands;
    private final ChallengeCookie cookie;
    private final Fingerprints fingerprints;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Challenges(Commands commands, ChallengeCookie cookie, Fingerprints fingerprints, Clock clock) {
        this.commands = commands;
        this.cookie = cookie;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** What came of asking; with a challenge where the answer is awaited. */
    public record Asked(ChallengeOpening opening, @Nullable PendingChallenge pending) {}

    /** Asks this browser, after whatever must come before it; a former challenge of the browser is forgotten. */
    public Asked open(MemberView member, ChallengePurpose purpose, String next, HttpServletResponse response) {
        PendingChallenge pending = new PendingChallenge(
                member.id(),
                member.accountId(),
                purpose,
                newToken(),
                member.passwordVersion(),
                clock.instant().plus(LIFETIME),
                next);
        ChallengeOpening opening = commands.ask(
                new OpenChallengeCommand(member.accountId(), pending.id(), purpose, clock.instant(), pending.endsAt()),
                ChallengeOpening.class);
        if (opening.state() != ChallengeOpening.State.OPEN) {
            return new Asked(opening, null);
        }
        cookie.set(pending, response);
        return new Asked(opening, pending);
    }

    /** What this browser was asked and has not answered yet. */
    public Optional<PendingChallenge> pending(HttpServletRequest request) {
        return cookie.read(request);
    }

    /** @param typed the code in whatever form it was typed */
    public ChallengeAnswer answer(
            PendingChallenge pending, FactorMethod method, String typed, @Nullable Enrolment enrolment) {
        AnswerChallengeCommand answer = new AnswerChallengeCommand(
                pending.accountId(),
                pending.id(),
                pending.purpose(),
                method,
                proof(pending, method, typed),
                enrolment,
                clock.instant());
        return commands.ask(answer, ChallengeAnswer.class, ProcessingGroups.SECOND_FACTORS);
    }

    /** The browser has no challenge any more, whether it was answered or given up. */
    public void forget(HttpServletResponse response) {
        cookie.remove(response);
    }

    public void close(PendingChallenge pending, HttpServletResponse response) {
        commands.send(new CloseChallengeCommand(pending.accountId(), pending.id()));
        forget(response);
    }

    private String proof(PendingChallenge pending, FactorMethod method, String typed) {
        return switch (method) {
            case OTP_QRCODE -> TypedCode.digits(typed);
            case OTP_EMAIL, OTP_SMS -> fingerprint(pending, method, TypedCode.digits(typed));
            case BACKUP_CODE -> NewBackupCodes.hash(pending.accountId(), typed);
        };
    }

    /** Bound to all that the code is for, so it is worth nothing elsewhere. */
    String fingerprint(PendingChallenge pending, FactorMethod method, String code) {
        String bound = String.join(
                " ",
                pending.accountId().toString(),
                pending.purpose().name(),
                pending.id().value(),
                method.code(),
                code);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fingerprints.of("sent-code", bound));
    }

    private String newToken() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
