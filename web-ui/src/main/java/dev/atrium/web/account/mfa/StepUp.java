package dev.atrium.web.account.mfa;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.api.mfa.SecondFactorView;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.security.factor.Challenges;
import dev.atrium.web.security.factor.ProvedFactor;
import dev.atrium.web.security.factor.ProvedReset;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
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
    private final ProvedReset reset;
    private final MfaPages pages;

    StepUp(Challenges challenges, ProvedFactor proved, ProvedReset reset, MfaPages pages) {
        this.challenges = challenges;
        this.proved = proved;
        this.reset = reset;
        this.pages = pages;
    }

    /** Where to go first, for the page of a form that will ask for a fresh factor; reading it opens no challenge. */
    public Optional<View> before(String page, MemberView member, Frame frame) {
        boolean needed = !proved.isFresh(frame.request())
                && pages.factor(member).map(SecondFactorView::on).orElse(false);
        return needed
                ? Optional.of(new SeeOther("/users/step-up?next=" + URLEncoder.encode(page, UTF_8)))
                : Optional.empty();
    }

    /**
     * The same for a visitor who chooses a new password by a mailed link. A code by mail would prove nothing more than the
     * link does, so that way is closed.
     */
    public Optional<View> insteadOfReset(MemberView member, String next, Frame frame, HttpServletResponse response) {
        return reset.isFresh(member.id(), frame.request())
                ? Optional.empty()
                : ask(member, ChallengePurpose.RESET_PASSWORD, next, frame, response);
    }

    /**
     * What to answer in the place of what was asked for; empty where it may be done. Call it in a POST, when all else is
     * right.
     *
     * @param next the page where the member may try again afterwards
     */
    public Optional<View> instead(MemberView member, String next, Frame frame, HttpServletResponse response) {
        return proved.isFresh(frame.request())
                ? Optional.empty()
                : ask(member, ChallengePurpose.STEP_UP, next, frame, response);
    }

    private Optional<View> ask(
            MemberView member, ChallengePurpose purpose, String next, Frame frame, HttpServletResponse response) {
        Challenges.Asked asked = challenges.open(member, purpose, next, response);
        return switch (asked.opening().state()) {
            case NOT_NEEDED -> Optional.empty();
            case LOCKED ->
                Optional.of(pages.locked(
                        frame, Objects.requireNonNull(asked.opening().lockedUntil()), purpose, response));
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
