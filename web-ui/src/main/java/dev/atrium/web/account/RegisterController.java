package dev.atrium.web.account;

import dev.atrium.gateway.captcha.CaptchaWidget;
import dev.atrium.web.account.RegistrationOutcome.CaptchaAway;
import dev.atrium.web.account.RegistrationOutcome.Faulty;
import dev.atrium.web.account.RegistrationOutcome.Refused;
import dev.atrium.web.account.RegistrationOutcome.Registered;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.security.password.TooManySignInsException;
import dev.atrium.web.security.session.SignIn;
import dev.atrium.web.security.throttle.VisitorAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping({"/users/register", "/users/register/"})
class RegisterController {

    /** The version of the password that a member begins with. */
    private static final long FIRST_PASSWORD = 0;

    private final Pages pages;
    private final Registration registration;
    private final SignIn signIn;
    private final VisitorAddress visitors;
    private final CaptchaWidget captcha;

    RegisterController(
            Pages pages, Registration registration, SignIn signIn, VisitorAddress visitors, CaptchaWidget captcha) {
        this.pages = pages;
        this.registration = registration;
        this.signIn = signIn;
        this.visitors = visitors;
        this.captcha = captcha;
    }

    @GetMapping
    View show(RegistrationForm form, Frame frame) {
        RegistrationForm empty = new RegistrationForm("", "", "", "", "", "", "", "", form.next());
        return pages.page("account/register", new RegisterPage(frame, empty, FieldErrors.none(), null, captcha));
    }

    @PostMapping
    View create(
            RegistrationForm form,
            @RequestParam(name = "image", required = false) @Nullable MultipartFile image,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return switch (registration.register(
                    form, image, frame.texts().language().locale(), visitors.networkOf(request))) {
                case Registered registered -> welcome(registered, form, request, response);
                case Faulty(FieldErrors errors, int status) -> again(status, form, errors, "register.faulty", frame);
                case CaptchaAway() -> again(503, form, FieldErrors.none(), "error.captcha.away", frame);
                case Refused refused -> {
                    response.setHeader(
                            HttpHeaders.RETRY_AFTER,
                            Long.toString(refused.time().toSeconds() + 1));
                    yield again(429, form, FieldErrors.none(), "register.refused", frame);
                }
            };
        } catch (TooManySignInsException busy) {
            return again(503, form, FieldErrors.none(), "login.busy", frame);
        }
    }

    private View welcome(
            Registered registered, RegistrationForm form, HttpServletRequest request, HttpServletResponse response) {
        signIn.begin(registered.member(), FIRST_PASSWORD, request, response);
        Flash flash = Flash.of(request);
        registered.visible().tell(flash, "flash.registered", form.username());
        flash.info("flash.verification-sent", form.email());
        return new SeeOther(NextPath.orHome(form.next()));
    }

    private View again(int status, RegistrationForm form, FieldErrors errors, String error, Frame frame) {
        String text = frame.texts().get(error);
        return pages.page(status, "account/register", new RegisterPage(frame, form, errors, text, captcha));
    }
}
