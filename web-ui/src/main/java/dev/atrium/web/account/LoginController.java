package dev.atrium.web.account;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.LoginOutcome.Deactivated;
import dev.atrium.web.account.LoginOutcome.Refused;
import dev.atrium.web.account.LoginOutcome.Suspended;
import dev.atrium.web.account.LoginOutcome.Welcome;
import dev.atrium.web.account.LoginOutcome.Wrong;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.security.password.TooManySignInsException;
import dev.atrium.web.security.session.SignIn;
import dev.atrium.web.security.throttle.VisitorAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
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
    private final SignIn signIn;
    private final VisitorAddress visitors;

    LoginController(Pages pages, Login login, SignIn signIn, VisitorAddress visitors) {
        this.pages = pages;
        this.login = login;
        this.signIn = signIn;
        this.visitors = visitors;
    }

    @GetMapping
    View show(LoginForm form, Frame frame) {
        return pages.page("account/login", new LoginPage(frame, "", form.next(), null));
    }

    @PostMapping
    View create(LoginForm form, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        if (!form.complete()) {
            return again(422, form, frame, frame.texts().get("login.incomplete"));
        }
        try {
            return switch (login.attempt(form.username(), form.password(), visitors.networkOf(request))) {
                case Welcome(MemberView member) -> welcome(member, form, request, response);
                case Wrong() -> again(422, form, frame, frame.texts().get("login.wrong"));
                case Refused(Duration time) -> refused(time, form, frame, response);
                case Suspended suspended ->
                    again(
                            403,
                            form,
                            frame,
                            frame.texts().get("login.suspended", frame.texts().moment(suspended.until())));
                case Deactivated() -> again(403, form, frame, frame.texts().get("login.deactivated"));
            };
        } catch (TooManySignInsException busy) {
            return again(503, form, frame, frame.texts().get("login.busy"));
        }
    }

    private View welcome(MemberView member, LoginForm form, HttpServletRequest request, HttpServletResponse response) {
        signIn.begin(member.id(), request, response);
        Flash.of(request).success("flash.logged-in", member.userName().value());
        return new SeeOther(NextPath.orHome(form.next()));
    }

    private View refused(Duration wait, LoginForm form, Frame frame, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        return again(429, form, frame, frame.texts().count("login.refused", Waiting.minutes(wait)));
    }

    private View again(int status, LoginForm form, Frame frame, String error) {
        return pages.page(status, "account/login", new LoginPage(frame, form.username(), form.next(), error));
    }
}
