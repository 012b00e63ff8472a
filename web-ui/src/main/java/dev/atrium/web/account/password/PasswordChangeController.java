package dev.atrium.web.account.password;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.FieldErrors;
import dev.atrium.web.account.mfa.StepUp;
import dev.atrium.web.account.profile.ProfilePages;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.security.factor.ProvedFactor;
import dev.atrium.web.security.session.MemberSessions;
import dev.atrium.web.security.session.SignIn;
import dev.atrium.web.security.session.SignedInMember;
import dev.atrium.web.security.throttle.VisitorAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Where members change their password. Every other session of theirs ends, and this one goes on under a new id. */
@Controller
@RequestMapping({"/users/password-change", "/users/password-change/"})
class PasswordChangeController {

    private final Pages pages;
    private final PasswordReplacement replacement;
    private final StepUp stepUp;
    private final ProvedFactor proved;
    private final SignIn signIn;
    private final MemberSessions sessions;
    private final VisitorAddress visitors;

    PasswordChangeController(
            Pages pages,
            PasswordReplacement replacement,
            StepUp stepUp,
            ProvedFactor proved,
            SignIn signIn,
            MemberSessions sessions,
            VisitorAddress visitors) {
        this.pages = pages;
        this.replacement = replacement;
        this.stepUp = stepUp;
        this.proved = proved;
        this.signIn = signIn;
        this.sessions = sessions;
        this.visitors = visitors;
    }

    /** A factor is asked for before the form, so that nothing is typed twice. */
    @GetMapping
    View show(Frame frame) {
        MemberView member = SignedInMember.required().member();
        return stepUp.before("/users/password-change", member, frame)
                .orElseGet(() -> pages.page(
                        "account/password/change", new PasswordChangePage(frame, member, FieldErrors.none(), null)));
    }

    @PostMapping
    View create(PasswordChangeForm form, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        MemberView member = SignedInMember.required().member();
        Optional<View> asked = stepUp.instead(member, "/users/password-change", frame, response);
        if (asked.isPresent()) {
            return asked.get();
        }
        return switch (replacement.replace(member, form, visitors.networkOf(request))) {
            case PasswordReplacement.Result.Done done -> done(member, done, request, response);
            case PasswordReplacement.Result.Faulty(FieldErrors errors) ->
                pages.page(422, "account/password/change", new PasswordChangePage(frame, member, errors, null));
            case PasswordReplacement.Result.NotConfirmed(var confirmation) ->
                pages.page(
                        confirmation.status(),
                        "account/password/change",
                        new PasswordChangePage(frame, member, FieldErrors.none(), confirmation.in(frame.texts())));
        };
    }

    /** What the former session had proved counts in the new one too. */
    private View done(
            MemberView member,
            PasswordReplacement.Result.Done done,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean factor = proved.isProved(request);
        signIn.begin(member.id(), done.version(), request, response);
        if (factor) {
            proved.note(request);
        }
        sessions.endOthers(member.id(), request.getSession().getId());
        done.visible().tell(Flash.of(request), "flash.password-changed");
        return new SeeOther(ProfilePages.address(member.id()));
    }
}
