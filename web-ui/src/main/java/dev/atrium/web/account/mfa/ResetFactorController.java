package dev.atrium.web.account.mfa;

import dev.atrium.api.mfa.ChallengeAnswer;
import dev.atrium.api.mfa.ChallengeAnswer.Verdict;
import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.LoadPage;
import dev.atrium.web.layout.SafePath;
import dev.atrium.web.security.factor.Challenges;
import dev.atrium.web.security.factor.ProvedReset;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Takes the code of a visitor who chooses a new password by a mailed link, and leads back to that link. */
@Controller
class ResetFactorController {

    private final ChallengedMembers challenged;
    private final Challenges challenges;
    private final ProvedReset proved;
    private final MfaPages pages;

    ResetFactorController(ChallengedMembers challenged, Challenges challenges, ProvedReset proved, MfaPages pages) {
        this.challenged = challenged;
        this.challenges = challenges;
        this.proved = proved;
        this.pages = pages;
    }

    @PostMapping({"/users/reset-factor", "/users/reset-factor/"})
    View create(CodeForm form, Frame frame, HttpServletResponse response) {
        Optional<FactorMethod> method = form.method();
        Optional<ChallengedMember> asked = challenged
                .find(frame.request())
                .filter(one -> one.pending().purpose() == ChallengePurpose.RESET_PASSWORD);
        if (method.isEmpty() || asked.isEmpty()) {
            return pages.report(frame, method.isEmpty() ? "step" : "session");
        }
        Optional<String> mismatch = form.mismatch(asked.get().pending());
        return mismatch.isPresent()
                ? pages.report(frame, mismatch.get())
                : answer(form, method.get(), asked.get(), frame, response);
    }

    private View answer(
            CodeForm form, FactorMethod method, ChallengedMember asked, Frame frame, HttpServletResponse response) {
        ChallengeAnswer answer = challenges.answer(asked.pending(), method, form.code(), null);
        if (answer.verdict() != Verdict.PASSED) {
            return pages.again(frame, asked.pending(), method, asked.member(), answer, response);
        }
        challenges.forget(response);
        proved.note(asked.member().id(), response);
        return new LoadPage(SafePath.parse(asked.pending().next()).orElse("/users/login"));
    }
}
