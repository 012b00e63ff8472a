package dev.atrium.web.account.mfa;

import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.security.factor.Challenges;
import dev.atrium.web.security.factor.ProvedFactor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * For what needs more than an open session and a password, such as another address or password: where multi-factor
 * authentication is on, a factor must have been proved a moment ago.
 */
@Component
public class StepUp {

    private final Challenges challenges;
    private final ProvedFactor proved;
    private final MfaPages pages;

    StepUp(Challenges challenges, ProvedFactor proved, MfaPages pages) {
        this.challenges = challenges;
        this.proved = proved;
        this.pages = pages;
    }

    /**
     * What to answer in the place of what was asked for; empty where it may be done. Call it in a POST, when all else is
     * right.
     *
     * @param next the page where the member may try again afterwards
     */
    public Optional<View> instead(MemberView member, String next, Frame frame, HttpServletResponse response) {
        if (proved.isFresh(frame.request())) {
            return Optional.empty();
        }
        Challenges.Asked asked = challenges.open(member, ChallengePurpose.STEP_UP, next, response);
        return switch (asked.opening().state()) {
            case NOT_NEEDED -> Optional.empty();
            case LOCKED ->
                Optional.of(pages.locked(
                        frame,
                        Objects.requireNonNull(asked.opening().lockedUntil()),
                        ChallengePurpose.STEP_UP,
                        response));
            case OPEN ->
                Optional.of(pages.code(
                        frame,
                        Objects.requireNonNull(asked.pending()),
                        FactorMethod.OTP_QRCODE,
                        member,
                        null,
                        response));
        };
    }
}
