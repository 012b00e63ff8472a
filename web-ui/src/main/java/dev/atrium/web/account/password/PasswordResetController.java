package dev.atrium.web.account.password;

import dev.atrium.api.user.EmailAddress;
import dev.atrium.web.account.FieldErrors;
import dev.atrium.web.account.Typed;
import dev.atrium.web.account.Waiting;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.security.throttle.Verdict;
import dev.atrium.web.security.throttle.VisitorAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where somebody who forgot their password asks for a link. The answer is the same whether or not there is an account. */
@Controller
class PasswordResetController {

    private final Pages pages;
    private final PasswordReset reset;
    private final VisitorAddress visitors;

    PasswordResetController(Pages pages, PasswordReset reset, VisitorAddress visitors) {
        this.pages = pages;
        this.reset = reset;
        this.visitors = visitors;
    }

    @GetMapping({"/users/password-reset", "/users/password-reset/"})
    View show(Frame frame) {
        return pages.page("account/password/reset", ResetPage.fresh(frame));
    }

    @PostMapping({"/users/password-reset", "/users/password-reset/"})
    View create(
            @RequestParam(defaultValue = "") String email,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        String typed = Typed.text(email);
        Optional<EmailAddress> address = EmailAddress.parse(typed);
        if (address.isEmpty()) {
            return again(422, frame, typed, FieldErrors.of("email", "error.email"), null);
        }
        return switch (reset.ask(address.get(), visitors.networkOf(request))) {
            case Verdict.Go go -> new SeeOther("/users/password-reset/done/");
            case Verdict.Wait wait -> refused(wait.time(), typed, frame, response);
        };
    }

    @GetMapping({"/users/password-reset/done", "/users/password-reset/done/"})
    View done(Frame frame) {
        return pages.page("account/password/notice", new NoticePage(frame, "reset.done", "/", "reset.done.home"));
    }

    @GetMapping({"/users/password-reset-complete", "/users/password-reset-complete/"})
    View complete(Frame frame) {
        return pages.page(
                "account/password/notice", new NoticePage(frame, "reset.complete", "/users/login", "login.link"));
    }

    private View refused(Duration wait, String typed, Frame frame, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        String time = frame.texts().count("time.minutes", Waiting.minutes(wait));
        return again(429, frame, typed, FieldErrors.none(), frame.texts().get("reset.refused", time));
    }

    private View again(int status, Frame frame, String typed, FieldErrors errors, @Nullable String error) {
        return pages.page(status, "account/password/reset", new ResetPage(frame, typed, errors, error));
    }
}
