package dev.atrium.web.account.mfa;

import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.mfa.SecondFactorView;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.Confirmation;
import dev.atrium.web.account.PasswordConfirmation;
import dev.atrium.web.account.mfa.PasswordPage.Wish;
import dev.atrium.web.account.profile.ProfilePages;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.security.factor.Challenges;
import dev.atrium.web.security.factor.PendingChallenge;
import dev.atrium.web.security.session.SignedInMember;
import dev.atrium.web.security.throttle.VisitorAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/**
 * Turns multi-factor authentication on and off: {@code step} says which modal is answered, and each answer opens the next.
 * What was proved before is known to the account, not to the page, so no step can be left out.
 */
@Controller
@RequestMapping({"/users/enable-mfa", "/users/enable-mfa/"})
class EnableMfaController {

    private final MfaPages pages;
    private final Challenges challenges;
    private final Enabling enabling;
    private final Disabling disabling;
    private final PasswordConfirmation passwords;
    private final VisitorAddress visitors;

    EnableMfaController(
            MfaPages pages,
            Challenges challenges,
            Enabling enabling,
            Disabling disabling,
            PasswordConfirmation passwords,
            VisitorAddress visitors) {
        this.pages = pages;
        this.challenges = challenges;
        this.enabling = enabling;
        this.disabling = disabling;
        this.passwords = passwords;
        this.visitors = visitors;
    }

    /** Somebody loaded a step's page anew: its secret is not shown twice. */
    @GetMapping
    View show() {
        return new SeeOther(
                ProfilePages.address(SignedInMember.required().member().id()));
    }

    @PostMapping
    View create(CodeForm form, Frame frame, HttpServletResponse response) {
        MemberView member = SignedInMember.required().member();
        if (form.isAnswer()) {
            return answer(form, member, frame, response);
        }
        challenges
                .pending(frame.request())
                .filter(pending -> isOurs(pending, member))
                .ifPresent(pending -> challenges.close(pending, response));
        boolean on = pages.factor(member).map(SecondFactorView::on).orElse(false);
        if (!on && member.phone() == null) {
            return pages.notice(
                    422,
                    frame,
                    "mfa.title.enable",
                    "mfa.no-phone",
                    ProfilePages.address(member.id()),
                    "mfa.to-profile");
        }
        return form.step().equals(CodeForm.PASSWORD)
                ? password(form, member, on, frame, response)
                : pages.password(200, frame, on ? Wish.DISABLE : Wish.ENABLE, null);
    }

    private View password(CodeForm form, MemberView member, boolean on, Frame frame, HttpServletResponse response) {
        Confirmation confirmation = passwords.confirm(member, form.password(), visitors.networkOf(frame.request()));
        if (!confirmation.isRight()) {
            return pages.password(
                    confirmation.status(), frame, on ? Wish.DISABLE : Wish.ENABLE, confirmation.in(frame.texts()));
        }
        return on ? disabling.begin(member, frame, response) : enabling.begin(member, frame, response);
    }

    private View answer(CodeForm form, MemberView member, Frame frame, HttpServletResponse response) {
        Optional<PendingChallenge> asked = challenges.pending(frame.request()).filter(p -> isOurs(p, member));
        if (asked.isEmpty()) {
            return pages.report(frame, "session");
        }
        Optional<String> mismatch = form.mismatch(asked.get());
        if (mismatch.isPresent()) {
            return pages.report(frame, mismatch.get());
        }
        return asked.get().purpose() == ChallengePurpose.ENABLE
                ? enabling.answer(form, asked.get(), member, frame, response)
                : disabling.answer(form, asked.get(), member, frame, response);
    }

    private static boolean isOurs(PendingChallenge pending, MemberView member) {
        return pending.userId().equals(member.id())
                && (pending.purpose() == ChallengePurpose.ENABLE || pending.purpose() == ChallengePurpose.DISABLE);
    }
}
