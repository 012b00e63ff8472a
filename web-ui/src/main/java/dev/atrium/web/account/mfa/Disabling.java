package dev.atrium.web.account.mfa;

import dev.atrium.api.mfa.ChallengeAnswer;
import dev.atrium.api.mfa.ChallengeAnswer.Verdict;
import dev.atrium.api.mfa.ChallengeOpening;
import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.mfa.DisableMfaCommand;
import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.profile.ProfilePages;
import dev.atrium.web.command.Commands;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.LoadPage;
import dev.atrium.web.security.factor.Challenges;
import dev.atrium.web.security.factor.PendingChallenge;
import dev.atrium.web.security.factor.ProvedFactor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Password and a fresh factor: who found an open browser has neither, who stole the password not the other. */
@Component
class Disabling {

    private final Challenges challenges;
    private final ProvedFactor proved;
    private final Commands commands;
    private final MfaPages pages;

    Disabling(Challenges challenges, ProvedFactor proved, Commands commands, MfaPages pages) {
        this.challenges = challenges;
        this.proved = proved;
        this.commands = commands;
        this.pages = pages;
    }

    /** After the right password. */
    View begin(MemberView member, Frame frame, HttpServletResponse response) {
        if (proved.isFresh(frame.request())) {
            return disable(member, frame);
        }
        Challenges.Asked asked = challenges.open(member, ChallengePurpose.DISABLE, "", response);
        ChallengeOpening opening = asked.opening();
        return switch (opening.state()) {
            case NOT_NEEDED -> disable(member, frame);
            case LOCKED ->
                pages.locked(frame, Objects.requireNonNull(opening.lockedUntil()), ChallengePurpose.DISABLE, response);
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
        ChallengeAnswer answer = challenges.answer(pending, method, form.code(), null);
        if (answer.verdict() != Verdict.PASSED) {
            return pages.again(frame, pending, method, member, answer, response);
        }
        challenges.forget(response);
        return disable(member, frame);
    }

    private View disable(MemberView member, Frame frame) {
        commands.send(new DisableMfaCommand(member.accountId()), ProcessingGroups.SECOND_FACTORS)
                .tell(Flash.of(frame.request()), "flash.mfa-off");
        proved.forget(frame.request());
        return new LoadPage(ProfilePages.address(member.id()));
    }
}
