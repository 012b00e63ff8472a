package dev.atrium.web.account;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.LoginOutcome.Deactivated;
import dev.atrium.web.account.LoginOutcome.Refused;
import dev.atrium.web.account.LoginOutcome.Suspended;
import dev.atrium.web.account.LoginOutcome.Welcome;
import dev.atrium.web.account.LoginOutcome.Wrong;
import dev.atrium.web.account.mfa.CodeForm;
import dev.atrium.web.account.mfa.FactorLogin;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.LoadPage;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.security.factor.ProvedFactor;
import dev.atrium.web.security.password.TooManySignInsException;
import dev.atrium.web.security.session.SignIn;
import dev.atrium.web.security.throttle.VisitorAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping({"/users/login", "/users/login/"})
class LoginController {

    private final Pages pages;
    private final Login login;
    private final FactorLogin secondFactor;
    private final ProvedFactor proved;
    private final SignIn signIn;
    private final VisitorAddress visitors;

    LoginController(
            Pages pages,
            Login login,
            FactorLogin secondFactor,
            ProvedFactor proved,
            SignIn signIn,
            VisitorAddress visitors) {
        this.pages = pages;
        this.login = login;
        this.secondFactor = secondFactor;
        this.proved = proved;
        this.signIn = signIn;
        this.visitors = visitors;
    }

    @GetMapping
    View show(LoginForm form, Frame frame) {
        return pages.page("account/login", new LoginPage(frame, "", form.next(), null));
    }

    /** First the password; then, where multi-factor authentication is on, the code that the answer asked for. */
    @PostMapping
    View create(LoginForm form, CodeForm code, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        if (code.isAnswer()) {
            return byCode(code, form, frame, request, response);
        }
        if (!form.complete()) {
            return again(422, form, frame, frame.texts().get("login.incomplete"));
        }
        try {
            LoginOutcome outcome = login.attempt(form.username(), form.password(), visitors.networkOf(request));
            return outcome instanceof Welcome(MemberView member)
                    ? byPassword(member, form, frame, request, response)
                    : refusal(outcome, form, frame, response);
        } catch (TooManySignInsException busy) {
            return again(503, form, frame, frame.texts().get("login.busy"));
        }
    }

    private View byPassword(
            MemberView member, LoginForm form, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        Optional<View> asked = secondFactor.instead(member, form.next(), frame, response);
        if (asked.isEmpty()) {
            return welcome(member, form.next(), request, response);
        }
        // Only the modal is new: the form below it stays as it is.
        response.setHeader("HX-Reswap", "none");
        return asked.get();
    }

    /** What an administrator did since the password was typed counts. */
    private View byCode(
            CodeForm code, LoginForm form, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        return switch (secondFactor.answer(code, frame, response)) {
            case FactorLogin.Outcome.NotYet(View view) -> view;
            case FactorLogin.Outcome.Passed(MemberView member, String next) -> {
                LoginOutcome standing = login.standing(member);
                if (!(standing instanceof Welcome)) {
                    yield refusal(standing, form, frame, response);
                }
                View home = welcome(member, next, request, response);
                proved.note(request);
                yield home;
            }
        };
    }

    private View welcome(MemberView member, String next, HttpServletRequest request, HttpServletResponse response) {
        signIn.begin(member.id(), member.passwordVersion(), request, response);
        Flash.of(request).success("flash.logged-in", member.userName().value());
        return new LoadPage(NextPath.orHome(next));
    }

    private View refusal(LoginOutcome outcome, LoginForm form, Frame frame, HttpServletResponse response) {
        return switch (outcome) {
            case Refused(Duration time) -> refused(time, form, frame, response);
            case Suspended suspended ->
                again(
                        403,
                        form,
                        frame,
                        frame.texts().get("login.suspended", frame.texts().moment(suspended.until())));
            case Deactivated() -> again(403, form, frame, frame.texts().get("login.deactivated"));
            case Wrong wrong -> again(422, form, frame, frame.texts().get("login.wrong"));
            case Welcome welcome -> throw new IllegalStateException("nobody is refused");
        };
    }

    private View refused(Duration wait, LoginForm form, Frame frame, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        return again(429, form, frame, frame.texts().count("login.refused", Waiting.minutes(wait)));
    }

    private View again(int status, LoginForm form, Frame frame, String error) {
        return pages.page(status, "account/login", new LoginPage(frame, form.username(), form.next(), error));
    }
}
