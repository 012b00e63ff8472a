package dev.atrium.web.account.mfa;

import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.web.account.profile.ProfilePages;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.security.factor.Challenges;
import dev.atrium.web.security.factor.PendingChallenge;
import dev.atrium.web.security.session.SignedInMember;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Gives up what a modal asked: its secret, and what was proved so far, are forgotten. */
@Controller
class CloseMfaController {

    private final Challenges challenges;

    CloseMfaController(Challenges challenges) {
        this.challenges = challenges;
    }

    @PostMapping({"/users/close-mfa", "/users/close-mfa/"})
    View create(Frame frame, HttpServletResponse response) {
        Optional<PendingChallenge> pending = challenges.pending(frame.request());
        pending.ifPresent(open -> challenges.close(open, response));
        boolean login = pending.filter(open -> open.purpose() == ChallengePurpose.LOG_IN)
                .isPresent();
        return new SeeOther(login ? "/users/login" : home());
    }

    private static String home() {
        return SignedInMember.find()
                .map(login -> ProfilePages.address(login.member().id()))
                .orElse("/");
    }
}
