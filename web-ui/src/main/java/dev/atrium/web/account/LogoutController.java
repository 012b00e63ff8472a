package dev.atrium.web.account;

import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.security.session.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

@Controller
class LogoutController {

    private final SignIn signIn;

    LogoutController(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Only by POST: a link or a picture on another site must not log anybody out. */
    @PostMapping({"/users/logout", "/users/logout/"})
    View create(Flash flash, HttpServletRequest request, HttpServletResponse response) {
        signIn.end(request, response);
        flash.info("flash.logged-out");
        return new SeeOther("/");
    }
}
