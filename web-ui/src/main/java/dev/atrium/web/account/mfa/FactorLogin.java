package dev.atrium.web.account.mfa;

import dev.atrium.api.mfa.ChallengeAnswer;
import dev.atrium.api.mfa.ChallengeAnswer.Verdict;
import dev.atrium.api.mfa.ChallengeOpening;
import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.api.user.FindMemberQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.SafePath;
import dev.atrium.web.security.factor.Challenges;
import dev.atrium.web.security.factor.PendingChallenge;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The second half of signing in, after the password. */
@Component
public class FactorLogin {

    private final Challenges challenges;
    private final MfaPages pages;
    private final Queries queries;

    FactorLogin(Challenges challenges, MfaPages pages, Queries queries) {
        this.challenges = challenges;
        this.pages = pages;
        this.queries = queries;
    }

    /** What came of a code. */
    public sealed interface Outcome {

        /** The member may come in, if nothing else speaks against it. */
        record Passed(MemberView member, String next) implements Outcome {}

        record NotYet(View view) implements Outcome {}
    }

    /** What to show in the place of the login, where the right password is not enough. */
    public Optional<View> instead(MemberView member, String next, Frame frame, HttpServletResponse response) {
        Challenges.Asked asked = challenges.open(
                member, ChallengePurpose.LOG_IN, SafePath.parse(next).orElse(""), response);
        return switch (asked.opening().state()) {
            case NOT_NEEDED -> Optional.empty();
            case LOCKED -> Optional.of(pages.locked(frame, until(asked.opening()), ChallengePurpose.LOG_IN, response));
            case OPEN ->
                Optional.of(pages.code(frame, pending(asked), FactorMethod.OTP_QRCODE, member, null, response));
        };
    }

    /** Only whoever was asked after a right password can answer; the cookie of that browser says who it is. */
    public Outcome answer(CodeForm form, Frame frame, HttpServletResponse response) {
        Optional<PendingChallenge> asked =
                challenges.pending(frame.request()).filter(pending -> pending.purpose() == ChallengePurpose.LOG_IN);
        if (asked.isEmpty()) {
            return new Outcome.NotYet(pages.report(frame, "session"));
        }
        PendingChallenge pending = asked.get();
        Optional<String> mismatch = form.mismatch(pending);
        Optional<MemberView> member = queries.find(new FindMemberQuery(pending.userId()), MemberView.class);
        if (mismatch.isPresent() || member.isEmpty()) {
            return new Outcome.NotYet(pages.report(frame, mismatch.orElse("user_id")));
        }
        if (pending.passwordVersion() < member.get().passwordVersion()) {
            challenges.close(pending, response);
            return new Outcome.NotYet(pages.report(frame, "password"));
        }
        return judge(form, pending, member.get(), frame, response);
    }

    private Outcome judge(
            CodeForm form, PendingChallenge pending, MemberView member, Frame frame, HttpServletResponse response) {
        FactorMethod method = form.method().orElseThrow();
        ChallengeAnswer answer = challenges.answer(pending, method, form.code(), null);
        if (answer.verdict() == Verdict.PASSED) {
            challenges.forget(response);
            return new Outcome.Passed(member, pending.next());
        }
        return new Outcome.NotYet(pages.again(frame, pending, method, member, answer, response));
    }

    private static PendingChallenge pending(Challenges.Asked asked) {
        return Objects.requireNonNull(asked.pending());
    }

    private static Instant until(ChallengeOpening opening) {
        return Objects.requireNonNull(opening.lockedUntil());
    }
}
