package dev.atrium.web.account.mfa;

import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.security.factor.Sending;
import dev.atrium.web.security.factor.SentCodes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Another way to answer the same challenge. Choosing one whose codes are sent sends one. */
@Controller
class ChallengeMethodController {

    private final ChallengedMembers challenged;
    private final SentCodes codes;
    private final MfaPages pages;

    ChallengeMethodController(ChallengedMembers challenged, SentCodes codes, MfaPages pages) {
        this.challenged = challenged;
        this.codes = codes;
        this.pages = pages;
    }

    @PostMapping({"/users/request-mfa/{method}", "/users/request-mfa/{method}/"})
    View create(@PathVariable String method, CodeForm form, Frame frame, HttpServletResponse response) {
        FactorMethod wanted =
                FactorMethod.parse(method).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<ChallengedMember> asked = challenged
                .find(frame.request())
                .filter(one -> one.pending().purpose() != ChallengePurpose.ENABLE)
                .or(() -> challenged.stepUp(form, response));
        if (asked.isEmpty()) {
            return pages.report(frame, "session");
        }
        Optional<String> mismatch = form.mismatch(asked.get().pending());
        if (mismatch.isPresent()) {
            return pages.report(frame, mismatch.get());
        }
        return show(asked.get(), wanted, frame, response);
    }

    private View show(ChallengedMember asked, FactorMethod method, Frame frame, HttpServletResponse response) {
        if (!asked.pending().purpose().accepts(method)) {
            return pages.report(frame, "step");
        }
        Sending sending = method.isSent() ? codes.send(asked.pending(), asked.member(), method, frame.texts()) : null;
        return pages.code(frame, asked.pending(), method, asked.member(), sending, response);
    }
}
