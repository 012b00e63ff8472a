package dev.atrium.web.account.mfa;

import dev.atrium.api.mfa.ChallengeAnswer;
import dev.atrium.api.mfa.ChallengeAnswer.Verdict;
import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.api.mfa.SecondFactorView;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.profile.ProfilePages;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.LoadPage;
import dev.atrium.web.layout.SafePath;
import dev.atrium.web.security.factor.Challenges;
import dev.atrium.web.security.factor.ProvedFactor;
import dev.atrium.web.security.session.SignedInMember;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Asks a member who is signed in for a second factor, before a page that needs one. */
@Controller
@RequestMapping({"/users/step-up", "/users/step-up/"})
class StepUpController {

    private final ChallengedMembers challenged;
    private final Challenges challenges;
    private final ProvedFactor proved;
    private final MfaPages pages;

    StepUpController(ChallengedMembers challenged, Challenges challenges, ProvedFactor proved, MfaPages pages) {
        this.challenged = challenged;
        this.challenges = challenges;
        this.proved = proved;
        this.pages = pages;
    }

    /** Reading the page opens no challenge; answering does, if none is open. */
    @GetMapping
    View show(@RequestParam(defaultValue = "") String next, Frame frame) {
        MemberView member = SignedInMember.required().member();
        boolean on = pages.factor(member).map(SecondFactorView::on).orElse(false);
        return on
                ? pages.modal(
                        200,
                        "account/mfa/code",
                        new CodePage(
                                frame,
                                ChallengePurpose.STEP_UP,
                                FactorMethod.OTP_QRCODE,
                                member,
                                SafePath.parse(next).orElse(""),
                                null,
                                null,
                                null))
                : turnItOnFirst(member, frame);
    }

    @PostMapping
    View create(CodeForm form, Frame frame, HttpServletResponse response) {
        MemberView member = SignedInMember.required().member();
        Optional<FactorMethod> method = form.method();
        if (method.isEmpty()) {
            return pages.report(frame, "step");
        }
        Optional<ChallengedMember> asked = challenged
                .find(frame.request())
                .filter(one -> one.pending().purpose() == ChallengePurpose.STEP_UP)
                .filter(one -> form.mismatch(one.pending()).isEmpty())
                .or(() -> challenged.stepUp(form, response));
        return asked.isEmpty()
                ? turnItOnFirst(member, frame)
                : answer(form, method.get(), asked.get(), frame, response);
    }

    private View answer(
            CodeForm form, FactorMethod method, ChallengedMember asked, Frame frame, HttpServletResponse response) {
        ChallengeAnswer answer = challenges.answer(asked.pending(), method, form.code(), null);
        if (answer.verdict() != Verdict.PASSED) {
            return pages.again(frame, asked.pending(), method, asked.member(), answer, response);
        }
        challenges.forget(response);
        proved.note(frame.request());
        String next = SafePath.parse(asked.pending().next())
                .orElse(ProfilePages.address(asked.member().id()));
        if (next.startsWith("/users/profile/")) {
            frame.flash().info("flash.step-up-done"); // the form that asked for it was not kept
        }
        return new LoadPage(next);
    }

    private View turnItOnFirst(MemberView member, Frame frame) {
        return pages.notice(
                403, frame, "mfa.title.step-up", "mfa.needed", ProfilePages.address(member.id()), "mfa.to-profile");
    }
}
