package dev.atrium.web.account.mfa;

import dev.atrium.api.mfa.ChallengeAnswer;
import dev.atrium.api.mfa.ChallengeOpening;
import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.mfa.Enrolment;
import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.security.factor.Challenges;
import dev.atrium.web.security.factor.Enrolments;
import dev.atrium.web.security.factor.NewBackupCodes;
import dev.atrium.web.security.factor.PendingChallenge;
import dev.atrium.web.security.factor.ProvedFactor;
import dev.atrium.web.security.factor.SentCodes;
import dev.atrium.web.security.session.MemberSessions;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** From the QR code over the codes by e-mail and text message to the backup codes. */
@Component
class Enabling {

    private final Challenges challenges;
    private final Enrolments enrolments;
    private final SentCodes codes;
    private final ProvedFactor proved;
    private final MemberSessions sessions;
    private final MfaPages pages;

    Enabling(
            Challenges challenges,
            Enrolments enrolments,
            SentCodes codes,
            ProvedFactor proved,
            MemberSessions sessions,
            MfaPages pages) {
        this.challenges = challenges;
        this.enrolments = enrolments;
        this.codes = codes;
        this.proved = proved;
        this.sessions = sessions;
        this.pages = pages;
    }

    /** After the right password. */
    View begin(MemberView member, Frame frame, HttpServletResponse response) {
        Challenges.Asked asked = challenges.open(member, ChallengePurpose.ENABLE, "", response);
        ChallengeOpening opening = asked.opening();
        return switch (opening.state()) {
            case NOT_NEEDED ->
                pages.over(409, frame, ChallengePurpose.ENABLE, frame.texts().get("mfa.on-already"));
            case LOCKED ->
                pages.locked(frame, Objects.requireNonNull(opening.lockedUntil()), ChallengePurpose.ENABLE, response);
            case OPEN ->
                pages.code(
                        frame,
                        Objects.requireNonNull(asked.pending()),
                        FactorMethod.OTP_QRCODE,
                        member,
                        null,
                        response);
        };
    }

    View answer(CodeForm form, PendingChallenge pending, MemberView member, Frame frame, HttpServletResponse response) {
        FactorMethod method = form.method().orElseThrow();
        NewBackupCodes backup = enrolments.newBackupCodes(member.accountId());
        Enrolment enrolment = new Enrolment(enrolments.secret(pending), backup.hashes());
        ChallengeAnswer answer = challenges.answer(pending, method, form.code(), enrolment);
        return switch (answer.verdict()) {
            case STEP_PASSED -> next(method, pending, member, frame, response);
            case PASSED -> done(member, backup, frame, response);
            default -> pages.again(frame, pending, method, member, answer, response);
        };
    }

    private View next(
            FactorMethod done, PendingChallenge pending, MemberView member, Frame frame, HttpServletResponse response) {
        FactorMethod step = done == FactorMethod.OTP_QRCODE ? FactorMethod.OTP_EMAIL : FactorMethod.OTP_SMS;
        return pages.code(frame, pending, step, member, codes.sendNext(pending, member, step, frame.texts()), response);
    }

    /** Sessions elsewhere were begun by the password alone, which is not enough any more. */
    private View done(MemberView member, NewBackupCodes backup, Frame frame, HttpServletResponse response) {
        challenges.forget(response);
        proved.note(frame.request());
        sessions.endOthers(member.id(), frame.request().getSession().getId());
        return pages.backupCodes(frame, member, backup.codes(), true);
    }
}
